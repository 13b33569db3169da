/* A page knows its language and nothing below it names one: else a second language is work in a hundred files. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addressesOf } from '../src/loaders/language-routes.ts';
import { defaultLanguage } from '../src/loaders/language.ts';

const files = globSync('{src,functions}/**/*.{ts,tsx,astro,js}').filter(
  (file) =>
    !/^src\/pages\/|\.test\.|^functions\/test\/|fixture|\/small-training\.ts$|\/arbitrary\.ts$/.test(file),
);

/** The code without its comments: those may name an address. */
const codeOf = (file: string): string =>
  readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/[^\n]*/g, '');

const LITERAL = /'[^'\n]*'|"[^"\n]*"|`[^`]*`|>[^<>{}]*</g;
const DUTCH_WORD = /\b(?:een|het|niet|naar|voor|wordt|zijn|jouw|deze|geen)\b/i;
const DUTCH_CODE = /^['"`]nl(?:-NL)?['"`]$/;

/** The first part of every address with a word in it: `/mentoren/` of `/mentoren/{mentor}/`. */
const starts = [...addressesOf(defaultLanguage()).values()]
  .map((address) => address.split('{')[0] ?? '')
  .filter((start) => /[a-z]/.test(start) && start !== '/training/');

const namesLanguage = (literal: string): boolean =>
  DUTCH_CODE.test(literal) ||
  DUTCH_WORD.test(literal) ||
  starts.some((start) => literal.slice(1).startsWith(start) || literal.includes(`local${start}`));

test('no code below the routes names a language, an address or a word of one', () => {
  expect(files.length).toBeGreaterThan(400);
  const found = files.flatMap((file) =>
    (codeOf(file).match(LITERAL) ?? [])
      .filter(namesLanguage)
      .map((literal) => `${file}: ${literal.slice(0, 80)}`),
  );
  expect(found).toEqual([]);
});
