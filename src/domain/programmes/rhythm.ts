/** How mentor and mentee meet: a template of `content/rhythms.yaml`, which says what each number is. */
export interface Rhythm {
  talks: number;
  hoursPerTalk: number;
  weeksBetween?: { from: number; to: number } | undefined;
  months: number;
  talked: { week: number; againAfter: number };
  pulse?: { fromWeek: number; everyWeeks: number } | undefined;
  halfway?: { talk: number; week: number } | undefined;
  closingWeek: number;
  workshopHours?: number | undefined;
  prepareHours: { mentee: number; mentor: number };
  ownMentorHours: number;
}

/** Hours of one person over the whole course, without travel and without the training of the mentor. */
export function hoursOf(rhythm: Rhythm, who: 'mentee' | 'mentor'): number {
  const { talks, hoursPerTalk, workshopHours = 0, prepareHours, ownMentorHours } = rhythm;
  const perTalk = hoursPerTalk + prepareHours[who];
  return talks * perTalk + workshopHours + (who === 'mentor' ? ownMentorHours : 0);
}

/** The name of the text that says it, `rhythm.<text>`, and its number. */
interface RhythmFact {
  text: 'talks' | 'talk' | 'hours' | 'weeks' | 'week' | 'months';
  count: number;
  until?: number;
}

const hours = (count: number): RhythmFact => ({ text: 'hours', count });

/** What a text can show of a rhythm; `undefined` when a rhythm does not have it, such as weeks between one talk. */
const FACTS = {
  talks: ({ talks }) => ({ text: 'talks', count: talks }),
  hours: ({ hoursPerTalk }) => hours(hoursPerTalk),
  weeks: ({ weeksBetween }) =>
    weeksBetween && { text: 'weeks', count: weeksBetween.from, until: weeksBetween.to },
  months: ({ months }) => ({ text: 'months', count: months }),
  'halfway-talk': ({ halfway }) => halfway && { text: 'talk', count: halfway.talk },
  'halfway-week': ({ halfway }) => halfway && { text: 'week', count: halfway.week },
  'last-talk': ({ talks }) => ({ text: 'talk', count: talks }),
  'closing-week': ({ closingWeek }) => ({ text: 'week', count: closingWeek }),
  workshop: ({ workshopHours }) => (workshopHours === undefined ? undefined : hours(workshopHours)),
  'hours-of-talks': ({ talks, hoursPerTalk }) => hours(talks * hoursPerTalk),
  'hours-to-prepare-mentee': ({ talks, prepareHours }) => hours(talks * prepareHours.mentee),
  'hours-to-prepare-mentor': ({ talks, prepareHours }) => hours(talks * prepareHours.mentor),
  'hours-with-own-mentor': ({ ownMentorHours }) => hours(ownMentorHours),
  'hours-mentee': (rhythm) => hours(hoursOf(rhythm, 'mentee')),
  'hours-mentor': (rhythm) => hours(hoursOf(rhythm, 'mentor')),
} satisfies Record<string, (rhythm: Rhythm) => RhythmFact | undefined>;

export type RhythmFactName = keyof typeof FACTS;
export const RHYTHM_FACTS = Object.keys(FACTS) as RhythmFactName[];

export const rhythmFact = (rhythm: Rhythm, name: RhythmFactName): RhythmFact | undefined =>
  FACTS[name](rhythm);
