import { describe, expect, test } from 'vitest';
import { readEntries } from '../src/build/checks/entries.ts';
import { wordCount } from './language/sentences.ts';
import { articleTexts } from './language/texts.ts';

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
