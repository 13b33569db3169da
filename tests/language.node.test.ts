import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { needsWithoutDenial } from './language/needs.ts';
import { digitsIn, oneIn } from './language/numbers.ts';
import { personalDie } from './language/pronouns.ts';
import { typedRhythm } from './language/rhythm.ts';
import { chopped, sentences, wordCount } from './language/sentences.ts';
import { articleTexts, dataTexts, interfaceTexts, isDutch, type Text } from './language/texts.ts';

interface Word {
  word: string;
  use: string;
  where: 'all' | 'forms';
  except?: string[];
}

const words = parse(readFileSync('content/language/words.yaml', 'utf8')) as Word[];
const inInterface = interfaceTexts();
const inArticles = articleTexts();
// The word list explains words of others too, such as the legal `mentorschap`.
const isExplained = ({ file, where }: Text): boolean =>
  file === 'content/glossary.yaml' && where.endsWith('.term');
const all = [...inInterface, ...dataTexts(), ...inArticles].filter((text) => !isExplained(text));

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const say = ({ file, where, says }: Text): string => `${file} ${where}: ${says}`;

/** The texts in which this word stands as a whole, outside the phrases in which it may stand. */
function textsWith({ word, where, except = [] }: Word, texts: Text[]): Text[] {
  const whole = new RegExp(String.raw`(?<![\p{L}\d])${escaped(word)}(?![\p{L}\d])`, 'iu');
  const allowed = new RegExp(except.map(escaped).join('|') || '$^', 'giu');
  const places =
    where === 'forms' ? texts.filter(({ file }) => /interface\/nl\/.*(form|request)/.test(file)) : texts;
  return places.filter(({ says }) => whole.test(says.replaceAll(allowed, '')));
}

test('there is text to look at', () => {
  expect(inInterface.length).toBeGreaterThan(100);
  expect(inArticles.length).toBeGreaterThan(100);
});

test('a text of another language is left out, wherever its language is said', () => {
  const dutch = ['content/matching.yaml', 'content/mails/nl/mentor-asked.yaml', 'content/mentors/ada.mdx'];
  const english = [
    'content/matching.en.yaml',
    'content/mails/en/mentor-asked.yaml',
    'content/training/grenzen/check/en.yaml',
    'content/pages/privacy/en.mdx',
    'content/pages/privacy/en.md',
  ];
  expect([...dutch, ...english].filter(isDutch)).toEqual(dutch);
});

describe('Words that we do not use', () => {
  test.each(words)('$word is nowhere: we write "$use"', (word) => {
    expect(textsWith(word, all).map(say)).toEqual([]);
  });

  test('a word is found as a whole, whatever its capitals, and not in the phrases where it may stand', () => {
    const text = (says: string): Text => ({ file: 'a', where: 'b', says });
    const word: Word = { word: 'mentorschap', use: 'mentoring', where: 'all', except: ['geen mentorschap'] };
    const found = textsWith(
      word,
      ['Mentorschap helpt.', 'Dit is geen mentorschap.', 'mentorschappen'].map(text),
    );
    expect(found.map(({ says }) => says)).toEqual(['Mentorschap helpt.']);
  });
});

describe('Sentences', () => {
  const long = (texts: Text[], most: number): string[] =>
    texts.flatMap((text) =>
      sentences(text.says)
        .filter((sentence) => wordCount(sentence) > most)
        .map((sentence) => `${wordCount(sentence)} words, ${text.file} ${text.where}: ${sentence}`),
    );
  const mean = (texts: Text[]): number => {
    const counts = texts.flatMap(({ says }) => sentences(says)).map(wordCount);
    return counts.reduce((sum, count) => sum + count, 0) / counts.length;
  };

  test('no sentence has more than 20 words', () => {
    expect(long(all, 20)).toEqual([]);
  });

  test.each([...Map.groupBy(inArticles, ({ file }) => file)])(
    '%s has 12 words a sentence or fewer on average',
    (_, texts) => {
      expect(mean(texts)).toBeLessThanOrEqual(12);
    },
  );

  /** A mentor has an own voice, and in a lesson people talk in short sentences. */
  const isTold = ({ file }: Text): boolean => !/^content\/(mentors|training)\//.test(file);

  test('no more than four short sentences stand in a row', () => {
    const found = all
      .filter(isTold)
      .flatMap((text) => chopped(text.says, 4).map((run) => `${run}: ${say(text)}`));
    expect(found).toEqual([]);
  });

  test('a long sentence between short ones ends their row', () => {
    const short = 'Je belt. Je wacht. Het duurt lang. Je belt weer.';
    expect(chopped(`${short} Dan hoor je haar.`, 4)).toHaveLength(1);
    expect(chopped(`${short} Dan hoor je haar toch nog roepen. Ze komt.`, 4)).toEqual([]);
  });

  test('hoeven stands with niet, alleen or another word that denies or limits', () => {
    const found = all.filter(({ says }) => sentences(says).some(needsWithoutDenial));
    expect(found.map(say)).toEqual([]);
  });

  test.each([
    ['Je hoeft vooral te luisteren.', true],
    ['Je hoeft alleen te luisteren.', false],
    ['Hoef je pas later te kiezen?', false],
    ['De behoefte is groot.', false],
  ])('%s needs another verb: %s', (sentence, needs) => {
    expect(needsWithoutDenial(sentence)).toBe(needs);
  });

  test('a sentence ends at its full stop, and not inside a number, a time or an abbreviation', () => {
    expect(sentences('Om 14.00 uur begint het. Kom op tijd: 3 minuten. Ja')).toEqual([
      'Om 14.00 uur begint het.',
      'Kom op tijd:',
      '3 minuten.',
      'Ja',
    ]);
    expect(wordCount('De ggz-instelling heeft 2,5 uur.')).toBe(5);
  });
});

describe('Numbers', () => {
  /** What people read as a story. A button or a list of choices has numbers that somebody looks for. */
  const isRead = ({ file }: Text): boolean => /\.mdx$|\/check\/|^content\/(mails|glossary)/.test(file);

  test('a number up to twelve is a word, unless it is data with a unit', () => {
    const found = all.filter((text) => isRead(text) && digitsIn(text.says).length > 0);
    expect(found.map(say)).toEqual([]);
  });

  test('one time, day or week is een or één everywhere', () => {
    expect(all.filter(({ says }) => oneIn(says).length > 0).map(say)).toEqual([]);
    expect(oneIn('Je ziet dit 1 keer.')).toHaveLength(1);
    expect(oneIn('Op 1 mei, bij 1,5 uur en 11 dagen.')).toEqual([]);
  });

  test('a time is 14.30 uur, as the pages and mails write it: content/interface/nl/clock.yaml', () => {
    const isTime = /(?<![\d:])\d{1,2}:\d{2}(?![\d:])|(?<!\d)\d{1,2}\.\d{2}(?! uur|[\d.])/;
    const found = all.filter(({ says }) => isTime.test(says));
    expect(found.map(say)).toEqual([]);
    expect(['om 14:30 uur', 'Om 9.00 begint het', 'Tot 19:30'].filter((says) => !isTime.test(says))).toEqual(
      [],
    );
    expect(['om 14.30 uur', '1.162 mensen', '1-12-2026'].filter((says) => isTime.test(says))).toEqual([]);
  });

  test.each([
    ['Ze stelde 2 vragen.', true],
    ['1 van hen kwam later.', true],
    ['2 maanden later belde ze weer.', true],
    ['Twee maanden later, na 6 tot 8 weken, om 14.00 uur, in kamer 6, op 23 november 2026.', false],
    ['Hoe zeker ben je, van 0 tot 10?', false],
    ['In 1 op de 3 gevallen hielp het niet.', false],
    ['10 koppels × 6 gesprekken', false],
  ])('%s: %s', (says, isFound) => {
    expect(digitsIn(says).length > 0).toBe(isFound);
  });
});

describe('The rhythm', () => {
  /** A mentor tells of own talks, a source of those of others, and the interface gets its numbers. */
  const isOurs = ({ file }: Text): boolean => !/^content\/(mentors|sources|rhythms|interface)/.test(file);

  test('no text types a number of talks, weeks or hours: it stands in content/rhythms.yaml', () => {
    const found = all
      .filter(isOurs)
      .flatMap((text) => typedRhythm(text.says).map((words) => `${words}: ${say(text)}`));
    expect(found).toEqual([]);
  });

  test.each([
    ['Het zijn 6 gesprekken van 1,5 uur.', 2],
    ['Zes gesprekken, elke 6 tot 8 weken.', 2],
    ['Het duurt negen maanden. In week 20 kijken jullie terug.', 2],
    ['Er zitten zes tot acht weken tussen, en het duurt twaalf maanden.', 2],
    ['Na een paar gesprekken belt ze, om 14.00 uur, binnen 2 weken.', 0],
  ])('%s has %i', (says, count) => {
    expect(typedRhythm(says)).toHaveLength(count);
  });
});

describe('Pronouns', () => {
  test('nobody is called die: we write who it is, a plural, or hij of zij', () => {
    const found = all.flatMap((text) => personalDie(text.says).map((words) => `${words}: ${say(text)}`));
    expect(found).toEqual([]);
  });

  test.each([
    ['Je mentee weet wat die zelf wil.', 1],
    ['Zegt die nee? Die kiest zelf.', 1],
    ['De coördinator helpt. Die zegt het ook.', 1],
    ['Een collega die helpt, en die ene zin. Die vraag is van jou.', 0],
  ])('%s has %i', (says, count) => {
    expect(personalDie(says)).toHaveLength(count);
  });
});

describe('Punctuation', () => {
  test('a space follows every full stop', () => {
    const glued = all.filter(({ says }) => /\p{Ll}[.!?]\p{Lu}/u.test(says));
    expect(glued.map(say)).toEqual([]);
  });

  test('a text of more than one sentence begins with a capital', () => {
    const begun = [...inInterface, ...dataTexts()].filter(({ says }) =>
      /^\p{Ll}.*[.?!]\s+\p{Lu}/su.test(says),
    );
    expect(begun.map(say)).toEqual([]);
  });

  test('nothing is shouted: no exclamation marks, no words in capitals', () => {
    const shouted = all.filter(
      ({ says }) => /!(?!=)/.test(says) || /(?<!\p{L})\p{Lu}{6,}(?!\p{L})/u.test(says),
    );
    expect(shouted.map(say)).toEqual([]);
  });
});

test('a text that counts time has words of its own for one of it: no "1 minuten"', () => {
  const COUNTS = /^ *([\w.]+): .*\{count\} (?:minuten|werkdagen|dagen|weken)/gm;
  const files = globSync('content/interface/nl/*.yaml').map(
    (file) => [file, readFileSync(file, 'utf8')] as const,
  );
  const found = files.flatMap(([file, text]) =>
    [...text.matchAll(COUNTS)].map(([line, key]) => ({
      file,
      line,
      hasOne: text.includes(`${key ?? ''}.one:`),
    })),
  );
  expect(found.length).toBeGreaterThan(5);
  expect(found.filter(({ hasOne }) => !hasOne)).toEqual([]);
});
