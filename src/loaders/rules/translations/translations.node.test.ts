import { expect, it } from 'vitest';
import { projectWith } from '../small-content.ts';
import { checkTranslations } from './translations.ts';

/** A portal in one language, with a text of each sort. */
const DUTCH: Readonly<Record<string, string>> = {
  'interface/nl/frame.yaml': 'search: Zoeken\nnav: { home: Thuis }',
  'mails/nl/mentor-asked.yaml': 'subject: Wil je mentor zijn?',
  'method/wat/nl.mdx': 'Wat is het?',
  'training/grenzen/module.yaml': 'id: grenzen',
  'training/grenzen/nl.mdx': 'Grenzen',
  'training/grenzen/check/nl.yaml': '[]',
  'mentors/ada.mdx': 'Ik help.',
  'matching.yaml': `criteria: { work: { points: 10, label: Je werk, sources: [een] } }
questions: [{ id: now, title: Wat doe je?, fields: [{ id: profession, kind: select, options: professions, none: Geen }] }]
notUsed: [{ what: Naam }]`,
  'vocabulary/topics.yaml': 'werkdruk: { nl: Werkdruk }\ngrenzen: { nl: Grenzen }',
  'glossary.yaml': 'mentee: { nl: { term: mentee } }',
  'sources.yaml': 'een: { title: Een, nl: { says: Iets } }',
  'stored-fields.yaml': 'links: { hash: { term: link, nl: { label: Getal } } }',
};

const ENGLISH: Readonly<Record<string, string>> = {
  ...DUTCH,
  'interface/en/frame.yaml': 'search: Search\nnav: { home: Home }',
  'mails/en/mentor-asked.yaml': 'subject: Will you be a mentor?',
  'method/wat/en.md': 'What is it?',
  'training/grenzen/en.mdx': 'Limits',
  'training/grenzen/check/en.yaml': '[]',
  'matching.en.yaml': `criteria: { work: { label: Your work } }
questions: [{ id: now, title: What do you do?, fields: [{ id: profession, none: None }] }]
notUsed: [{ what: Name }]`,
  'vocabulary/topics.yaml': 'werkdruk: { nl: Werkdruk, en: Pressure }\ngrenzen: { nl: Grenzen, en: Limits }',
  'glossary.yaml': 'mentee: { nl: { term: mentee }, en: { term: mentee } }',
  'sources.yaml': 'een: { title: Een, nl: { says: Iets }, en: { says: Something } }',
  'stored-fields.yaml': 'links: { hash: { term: link, nl: { label: Getal }, en: { label: Number } } }',
};

function missingIn(content: Readonly<Record<string, string>>, languages = ['nl', 'en']): string[] {
  return checkTranslations(languages, projectWith(content)).map(
    ({ file, field, expected }) => `${file.replace('content/', '')}, ${field}: ${expected}`,
  );
}

it('names every text that a new language misses, all at once', () => {
  expect(missingIn(DUTCH)).toEqual([
    'interface/en/frame.yaml, het hele bestand: een vertaling van content/interface/nl/frame.yaml',
    'mails/en/mentor-asked.yaml, het hele bestand: een vertaling van content/mails/nl/mentor-asked.yaml',
    'method/wat/en.mdx, het hele bestand: een vertaling van content/method/wat/nl.mdx',
    'training/grenzen/check/en.yaml, het hele bestand: een vertaling van content/training/grenzen/check/nl.yaml',
    'training/grenzen/en.mdx, het hele bestand: een vertaling van content/training/grenzen/nl.mdx',
    'matching.en.yaml, het hele bestand: een vertaling van content/matching.yaml',
    'vocabulary/topics.yaml, en: ook en: bij werkdruk, grenzen',
    'glossary.yaml, en: ook en: bij mentee',
    'sources.yaml, en: ook en: bij een',
    'stored-fields.yaml, en: ook en: bij links.hash',
  ]);
});

it('says nothing of a portal that has every text in its languages, or one language', () => {
  expect(missingIn(ENGLISH)).toEqual([]);
  expect(missingIn(DUTCH, ['nl'])).toEqual([]);
});

it.each([
  [
    'interface/en/frame.yaml',
    'search: Search',
    'nav.home: een vertaling van content/interface/nl/frame.yaml',
  ],
  ['vocabulary/topics.yaml', 'werkdruk: { nl: Werkdruk }', 'en: ook en: bij werkdruk'],
  ['glossary.yaml', 'mentee: { en: { term: mentee } }', 'nl: ook nl: bij mentee'],
])('names what is missing in a file that is there: %s', (file, text, expected) => {
  expect(missingIn({ ...ENGLISH, [file]: text })).toEqual([`${file}, ${expected}`]);
});

it('names the words that stand only in the first language of the match, and no ids', () => {
  const words = 'questions: [{ id: now, title: What do you do?, fields: [] }]';
  const from = 'een vertaling van content/matching.yaml';
  expect(missingIn({ ...ENGLISH, 'matching.en.yaml': words })).toEqual([
    `matching.en.yaml, criteria.work.label: ${from}`,
    `matching.en.yaml, questions.now.fields.profession.none: ${from}`,
    `matching.en.yaml, notUsed.1.what: ${from}`,
  ]);
});
