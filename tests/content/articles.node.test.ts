import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readEntries } from '../../src/loaders/rules/entries.ts';
import { wordCount } from '../language/sentences.ts';
import { articleTexts } from '../language/texts.ts';

const inDutch = ({ file }: { file: string }): boolean => file.endsWith('/nl.mdx');
/** Made from `content/glossary.yaml`: its own text only says what it is. */
const isGlossary = ({ file }: { file: string }): boolean => file === 'content/method/woordenlijst/nl.mdx';

const articles = readEntries('method').entries.filter(inDutch);
const written = articles.filter((entry) => !isGlossary(entry));
const texts = articleTexts().filter(({ where }) => where.startsWith('line '));

/** What the method has to tell at least, by the last part of its address. */
const AT_LEAST = [
  'wat-is-mentoring',
  'vier-rollen',
  'leervragen',
  'herkenning',
  'zo-loopt-het',
  'hoe-matchen-werkt',
  'training-van-mentoren',
  'mentorlijn',
  'kwaliteitszorg-en-functioneringsgesprek',
  'verschillende-achtergronden',
  'wat-het-oplevert',
  'invoeren-in-je-organisatie',
  'vragen-en-antwoorden',
  'woordenlijst',
];

test('the method has every article that it needs', () => {
  const slugs = articles.map(({ file }) => file.split('/')[2]);
  expect(AT_LEAST.filter((slug) => !slugs.includes(slug))).toEqual([]);
});

describe.each(written)('$file', ({ file, data }) => {
  test('has 400 to 900 words', () => {
    const words = texts
      .filter((text) => text.file === file)
      .reduce((sum, { says }) => sum + wordCount(says), 0);
    expect(words).toBeGreaterThanOrEqual(400);
    expect(words).toBeLessThanOrEqual(900);
  });

  test('names a source and says what to do next', () => {
    expect(data['sources']).not.toHaveLength(0);
    expect(data['next']).not.toHaveLength(0);
  });
});

/** A word of ours, by its id in the glossary, and its form in a text. An article about the word explains it itself. */
const OURS = [
  { id: 'tussencheck', word: /\btussencheck\b/i, about: [] },
  { id: 'mentorlijn', word: /\bmentorlijn\b/i, about: ['mentorlijn'] },
  { id: 'leervraag', word: /\bleervra(ag|gen)\b/i, about: ['leervragen'] },
  { id: 'matchen', word: /\b(we|het) matchen\b/i, about: ['hoe-matchen-werkt'] },
];

/** What a reader sees of an article: no front matter, no tags, no addresses. */
function shown(file: string): { body: string; words: string } {
  const body = readFileSync(file, 'utf8').split(/^---$/m).slice(2).join('');
  return { body, words: body.replace(/\]\([^)]*\)/g, ']').replace(/<[^>]*>/g, '') };
}

test.each(written)('$file explains each word of ours that it uses', ({ file }) => {
  const { body, words } = shown(file);
  const unexplained = OURS.filter(
    ({ id, word, about }) =>
      word.test(words) && !about.some((slug) => file.includes(slug)) && !body.includes(`<Term id="${id}">`),
  );
  expect(unexplained.map(({ id }) => id)).toEqual([]);
});
