import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Rhythm, rhythmFact, type RhythmFactName } from '../domain/programmes/rhythm.ts';
import { CONTENT } from '../schemas/content-root.ts';
import { rhythmsSchema } from '../schemas/rhythm.ts';
import { memoize } from './memoize.ts';
import { type Language, textsIn } from './texts.ts';

const read = memoize((root: string): Readonly<Record<string, Rhythm>> =>
  rhythmsSchema.parse(parse(readFileSync(`${root}/${CONTENT}/rhythms.yaml`, 'utf8'))),
);

/** Every rhythm by its name, from `content/rhythms.yaml`. */
export const readRhythms = (root = process.cwd()) => read(root);

/** A number below this is said in minutes. */
const HOUR = 1;

/**
 * A number of a rhythm in words: `6 gesprekken`. Of the first rhythm when none is named. Throws when there is no such
 * rhythm, or when it does not have this number.
 */
export function rhythmInWords(name: RhythmFactName, language: Language, id?: string): string {
  const rhythms = readRhythms();
  const rhythm = rhythms[id ?? Object.keys(rhythms)[0] ?? ''];
  const fact = rhythm && rhythmFact(rhythm, name);
  if (!fact) throw new Error(`There is no "${name}" of a rhythm "${id ?? ''}" in ${CONTENT}/rhythms.yaml.`);
  const t = textsIn(language);
  const { text, count, until } = fact;
  if (until !== undefined && until !== count) return t(`rhythm.${text}Range`, { count, until });
  if (text === 'hours' && count < HOUR) return t('rhythm.minutes', { count: count * 60 });
  // A whole number stays one, so that one hour has its own words.
  const shown = Number.isInteger(count) ? count : new Intl.NumberFormat(language).format(count);
  return t(`rhythm.${text}`, { count: shown });
}

/** A rhythm in a few words: `6 gesprekken van 1,5 uur, in 9 maanden`. */
export function rhythmSummary(language: Language, id: string): string {
  const facts = Object.fromEntries(
    (['talks', 'hours', 'months'] as const).map((name) => [name, rhythmInWords(name, language, id)]),
  );
  const isOne = readRhythms()[id]?.talks === 1;
  return textsIn(language)(isOne ? 'rhythm.summaryOne' : 'rhythm.summary', facts);
}
