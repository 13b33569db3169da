import { RHYTHM_FACTS } from '../../../domain/programmes/rhythm.ts';
import { AUDIENCES } from '../../../schemas/training.ts';

/** Each kind of a block beside the text, and how its notice looks. */
export const ASIDE_KINDS = {
  tip: 'tip',
  'let-op': 'warning',
  voorbeeld: 'example',
  // What the keeper of the portal must still write: a site with one does not go online.
  'in-te-vullen': 'warning',
} as const;

/**
 * What writers may use in a text, and what each field of it takes: one of these words, or anything. `number` is written
 * in braces: `count={3}`; `optional text` may be left out. The components themselves are in `src/mdx/`.
 */
export const TEXT_TAGS: Readonly<
  Record<string, Readonly<Record<string, readonly string[] | 'text' | 'optional text' | 'number'>>>
> = {
  Aside: { kind: Object.keys(ASIDE_KINDS) },
  Contact: {},
  DraftTerm: {},
  Faq: { title: 'text' },
  Filled: { label: 'text' },
  Glossary: {},
  Hours: { coordinator: 'number', pair: 'number' },
  LogTerm: {},
  Lines: { label: 'text', count: 'number' },
  Operator: { show: ['responsible', 'companies'] },
  ReplyTerm: {},
  RequestTerm: {},
  Rhythm: { show: RHYTHM_FACTS, of: 'optional text' },
  RhythmLine: {},
  Source: { id: 'text' },
  Steps: {},
  StoredFields: {},
  Survey: { show: ['sheet', 'list'] },
  Term: { id: 'text' },
  Tiles: {},
  TrainingTime: { for: AUDIENCES },
  WipeDevice: {},
};

/** HTML for which Markdown has no sign. */
export const HTML_TAGS = ['br', 'sub', 'sup'];
