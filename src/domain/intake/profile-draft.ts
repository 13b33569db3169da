import * as v from 'valibot';
import { dayOf, type LocalDay } from '../calendar/local-day.ts';
import type { Translate } from '../texts/texts.ts';
import { mentorShape } from './mentor-form.ts';

/** The same day a year later; 1 March after 29 February. */
function yearAfter(day: LocalDay): LocalDay {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return dayOf(year + 1, month, date);
}

/** A YAML string. JSON is valid YAML, so no text can end the value early. */
const quoted = (text: string) => JSON.stringify(text);
const list = (ids: readonly string[]) => `[${ids.join(', ')}]`;

/** MDX executes braces, tags and `import` lines: in a visitor's text they must be plain characters. */
const asText = (words: string) =>
  words
    .replace(/[{}<>\\]/g, (sign) => `\\${sign}`)
    .replace(/^(?:import|export)/gm, (word) => `&#${word.charCodeAt(0).toString()};${word.slice(1)}`);

/**
 * The file of a mentor profile as far as the answers go, for an editor to paste in `content/mentors/`. What has to be
 * talked about first is there as an empty value, which the build refuses. Undefined for answers of another form. `t` is of
 * that form.
 */
export function profileDraft(answers: unknown, t: Translate, today: LocalDay): string | undefined {
  const parsed = v.safeParse(mentorShape, answers);
  if (!parsed.success) return undefined;
  const { name, organisation, profession, setting, topics, languages, formats, places, why, career } =
    parsed.output;
  const nextYear = yearAfter(today);
  return [
    '---',
    `name: ${quoted(name)}`,
    `profession: ${profession}`,
    `setting: ${setting}`,
    // The id of an organisation of a programme; what the visitor typed is there to find it by.
    `organisation: "" # ${quoted(organisation)}`,
    'town: ""',
    ...career.split('\n').flatMap((line) => (line ? [`# ${line}`] : [])),
    'path: []',
    `topics: ${list(topics)}`,
    'roles: []',
    `languages: ${list(languages)}`,
    'regions: []',
    `formats: ${list(formats)}`,
    'dayParts: []',
    `availability: { capacity: ${places}, places: ${places}, open: false, confirmed: ${today} }`,
    'trained:',
    'ownMentor: buiten',
    `reviewed: ${today}`,
    `reviewBefore: ${nextYear}`,
    'sentence: ""',
    '---',
    '',
    `## ${t('draft-profile.help')}`,
    '',
    asText(why),
    '',
    `## ${t('draft-profile.limits')}`,
    '',
  ].join('\n');
}
