/**
 * What writers may use in a text, and what each field of it takes: one of these words, or anything. `number` is written
 * in braces: `count={3}`. The components themselves are in `src/mdx/`.
 */
export const TEXT_TAGS: Readonly<
  Record<string, Readonly<Record<string, readonly string[] | 'text' | 'number'>>>
> = {
  Aside: { kind: ['tip', 'let-op', 'voorbeeld'] },
  Contact: {},
  DraftTerm: {},
  Faq: { title: 'text' },
  Glossary: {},
  LogTerm: {},
  Lines: { label: 'text', count: 'number' },
  ReplyTerm: {},
  Source: { id: 'text' },
  Steps: {},
  StoredFields: {},
  Term: { id: 'text' },
  WipeDevice: {},
};

/** HTML for which Markdown has no sign. */
export const HTML_TAGS = ['br', 'sub', 'sup'];
