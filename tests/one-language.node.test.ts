/* A page knows its language and nothing below it names one: else a second language is work in a hundred files. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addressesOf } from '../src/loaders/language-routes.ts';
import { defaultLanguage } from '../src/loaders/language.ts';

/** Files that name one all the same, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'src/domain/intake/mentor.ts': 'the pages of a form stand in its definition',
  'src/domain/intake/message.ts': 'the pages of a form stand in its definition',
  'src/domain/intake/request.ts': 'the pages of a form stand in its definition',
  'src/domain/intake/talk.ts': 'the pages of a form stand in its definition',
  'src/domain/intake/profile-draft.ts':
    'a draft for a file of the content, with the headings that writers use there',
};

const files = globSync('{src,functions}/**/*.{ts,tsx,astro,js}').filter(
  (file) =>
    !/^src\/pages\/|\.test\.|^functions\/test\/|fixture|\/small-training\.ts$|\/arbitrary\.ts$/.test(file) &&
    !(file in EXCEPTIONS),
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

test('every exception is still one', () => {
  for (const file of Object.keys(EXCEPTIONS)) {
    expect((codeOf(file).match(LITERAL) ?? []).some(namesLanguage), file).toBe(true);
  }
});
