// A text that somebody words better in content/ must break no test of code, so tests look for a text by its key.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defaultLanguage } from '../src/loaders/language.ts';
import { readTexts } from '../src/loaders/texts.ts';

/** Tests of what was built. Those in `content/` are about our words, those in `portal/` about the words of another. */
const files = globSync('{tests,functions}/**/*.ts').filter(
  (file) => /^tests|\.worker\.test/.test(file) && !/^tests\/(content|portal|language)/.test(file),
);

/** The page with all parts shows these as examples; they are also what tests fill in. */
const isExample = (key: string): boolean => key.startsWith('parts.');

const texts = Object.entries(readTexts(defaultLanguage())).filter(([key]) => !isExample(key));
const keyOf = new Map(
  texts.filter(([, text]) => /^\p{Lu}\p{L}{2}/u.test(text)).map(([key, text]) => [text, key]),
);

/** What stands between quotes and is a text of ours, with the key to look for instead. */
function ownWords(file: string, text = readFileSync(file, 'utf8')): string[] {
  return [...text.matchAll(/(['"`])((?:(?!\1).)+)\1/g)].flatMap(([, , words = '']) => {
    const key = keyOf.get(words);
    return key === undefined ? [] : [`${file}: “${words}” is t('${key}'), of tests/built/words.ts`];
  });
}

test('no test of what was built says a text of the interface itself', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(keyOf.size).toBeGreaterThan(500);
  expect(files.flatMap((file) => ownWords(file))).toEqual([]);
});

test.each(['click({ name: %s })', 'x(%s, y)'])('one that does is named with the key: %s', (line) => {
  const [[words, key] = ['', '']] = keyOf;
  const found = ownWords('one.site.test.ts', line.replace('%s', `'${words}'`));
  expect(found).toEqual([expect.stringContaining(`t('${key}')`)]);
});
