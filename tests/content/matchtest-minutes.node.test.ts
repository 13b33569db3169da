// How long the matchtest takes is counted from the words that somebody reads in it, and from what there is to choose.
import { expect, it } from 'vitest';
import { readMatching } from '../../src/loaders/matching.ts';
import { textsIn } from '../../src/loaders/texts.ts';
import { allTermsIn } from '../../src/loaders/vocabulary.ts';

/** Words a minute of somebody who reads at B1: slowly, and somewhat faster. */
const WORDS_A_MINUTE = { slow: 150, quick: 200 } as const;
/** To make up one's mind, to find oneself in a long list, and to go on to the next screen. */
const SECONDS = { choose: 4, find: 10, goOn: 2 } as const;

const t = textsIn('nl');
const { questions } = readMatching('nl');
type Field = (typeof questions)[number]['fields'][number];

const wordsIn = (texts: readonly (string | undefined)[]): number =>
  texts.flatMap((text) => text?.split(/\s+/).filter(Boolean) ?? []).length;

/** The words of the options of a field; of a word list its labels, with what stands under them. */
function optionsOf({ options }: Field): string[] {
  if (typeof options !== 'string') return options.map(({ label }) => label);
  return LISTS.includes(options) ? allTermsIn('nl', options).flatMap(({ label, hint = '' }) => [label, hint]) : [];
}

/** The lists that are read, each a few lines; of mentors and organisations somebody looks for one name. */
const LISTS = ['topics', 'roles', 'languages', 'formats', 'day-parts'];

const isList = ({ kind, options }: Field): boolean =>
  kind === 'select' || (typeof options === 'string' && !LISTS.includes(options) && options !== 'chosen-topics');

/** Of what is only asked after some answer, one is: whoever takes a step says which. */
const isAsked = ({ when }: Field): boolean => when === undefined || !('is' in when) || when.is === 'step';

function seconds(wordsAMinute: number): number {
  const start = ['title', 'lead', 'time', 'private', 'skip', 'account', 'button'];
  const intro = wordsIn(start.map((key) => t(`matchtest.start.${key}`, { count: questions.length })));
  const asked = questions.map(({ title, hint, fields }) => {
    const own = fields.filter(isAsked);
    const read = own.flatMap((field) => [field.label, field.hint, field.must, field.none, ...(isList(field) ? [] : optionsOf(field))]);
    const chosen = own.reduce<number>((sum, field) => sum + (isList(field) ? SECONDS.find : SECONDS.choose), SECONDS.goOn);
    return { words: wordsIn([title, hint, ...read]), chosen };
  });
  // Before the result every question stands once more, with its answer.
  const check = wordsIn([t('matchtest.check.title'), t('matchtest.check.lead'), ...questions.map(({ title }) => title)]);
  const words = asked.reduce((sum, question) => sum + question.words, intro + check);
  return (words / wordsAMinute) * 60 + asked.reduce((sum, { chosen }) => sum + chosen, 0);
}

const minutes = { slow: seconds(WORDS_A_MINUTE.slow) / 60, quick: seconds(WORDS_A_MINUTE.quick) / 60 };
const said = [t('matchtest.start.time'), t('home.cards.mentee.text')].map((text) => /\d+/.exec(text)?.[0]);

it(`takes from ${minutes.quick.toFixed(1)} to ${minutes.slow.toFixed(1)} minutes, and the site says ${said.join(' and ')}`, () => {
  for (const number of said) {
    expect(Number(number)).toBeGreaterThanOrEqual(minutes.quick);
    expect(Number(number)).toBeLessThanOrEqual(minutes.slow);
  }
});
