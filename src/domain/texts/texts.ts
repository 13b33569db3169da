import { inOwnDirection } from './own-direction.ts';

/** Texts of the interface by key, as they stand in `content/interface/`. */
export type Texts = Readonly<Record<string, string>>;
export type Facts = Readonly<Record<string, string | number>>;
/** The text of a key in the language of the page, with its facts filled in. */
export type Translate = (key: string, facts?: Facts) => string;

/** Fills `{name}` places in a sentence with facts. @throws when the sentence asks for a fact that was not given. */
export function fill(sentence: string, facts: Facts = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name];
    if (fact === undefined)
      throw new Error(`The sentence "${sentence}" asks for {${name}}, which was not given.`);
    return inOwnDirection(String(fact));
  });
}

/**
 * The text of a key with its facts filled in. With a fact `count` of 1 the key `<key>.one` goes first, if it exists.
 * @throws when the key does not exist, so that a missing text is found at build or in a test.
 */
export function say(texts: Texts, key: string, facts: Facts = {}): string {
  const one = facts['count'] === 1 ? texts[`${key}.one`] : undefined;
  return fill(one ?? textAt(texts, key), facts);
}

/** The text of a key as it stands, its places still open. @throws when the key does not exist. */
export function textAt(texts: Texts, key: string): string {
  const text = texts[key];
  if (text === undefined) throw new Error(`There is no text "${key}" in content/.`);
  return text;
}

/** The texts under one key, without that key, and their language: what an island gets as its `texts`. */
export function sectionOf(texts: Texts, name: string): Texts {
  const start = `${name}.`;
  const own = Object.entries(texts)
    .filter(([key]) => key.startsWith(start))
    .map(([key, text]) => [key.slice(start.length), text] as const);
  return { ...Object.fromEntries(own), language: textAt(texts, 'language') };
}

/** What a view gets as `t`: the texts of one language. */
export const translator =
  (texts: Texts): Translate =>
  (key, facts) =>
    say(texts, key, facts);
