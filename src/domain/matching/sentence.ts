import { fill } from '../texts/texts.ts';
import type { FactStyle } from './content.ts';
import type { ReasonFacts } from './criteria.ts';

/** How ids become words: `facts` and `join` of `content/matching.yaml`, and the labels of the vocabulary. */
export interface Wording {
  styles: Readonly<Record<string, FactStyle>>;
  /** The word before the last of a row. */
  join: string;
  label: (vocabulary: string, id: string) => string | undefined;
  /** A label as it stands inside a sentence, for a language with articles: `a district nurse`. */
  inSentence?: (vocabulary: string, id: string) => string | undefined;
}

/**
 * A sentence with its facts in words: `{topics}` becomes ‘Grenzen stellen’ en ‘Agressie’. Facts that are no ids (a
 * name, a count) go in `plain`.
 * @throws when the sentence asks for something that was not given, or an id has no label.
 */
export function sentence(
  template: string,
  facts: ReasonFacts,
  wording: Wording,
  plain: Readonly<Record<string, string | number>> = {},
): string {
  const words = Object.entries(facts).map(([fact, ids]) => [
    fact,
    row(
      ids.map((id) => inWords(fact, id, wording)),
      wording.join,
    ),
  ]);
  return fill(template, { ...(Object.fromEntries(words) as Record<string, string>), ...plain });
}

function inWords(fact: string, id: string, { styles, label, inSentence }: Wording): string {
  const style = styles[fact];
  const vocabulary = [style?.vocabulary ?? []].flat().find((name) => label(name, id) !== undefined);
  const text = vocabulary === undefined ? undefined : label(vocabulary, id);
  if (!style || text === undefined) throw new Error(`There are no words for "${id}" as ${fact}.`);
  if (style.as === 'quoted') return `‘${text}’`;
  if (style.as === 'plain') return text;
  return inSentence?.(vocabulary ?? '', id) ?? text.charAt(0).toLowerCase() + text.slice(1);
}

/** `a`, `a en b`, `a, b en c`. */
function row(words: readonly string[], join: string): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${join} ${last}`;
}
