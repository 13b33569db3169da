import { z } from 'astro/zod';

const hours = z.number().min(0).max(40);
const weeks = z.int().min(1).max(104);

const rhythmFields = z.strictObject({
  talks: z.int().min(1).max(24),
  hoursPerTalk: hours,
  weeksBetween: z.strictObject({ from: weeks, to: weeks }).optional(),
  months: z.int().min(1).max(24),
  talked: z.strictObject({ week: weeks, againAfter: weeks }),
  pulse: z.strictObject({ fromWeek: weeks, everyWeeks: weeks }).optional(),
  halfway: z.strictObject({ talk: z.int().min(1), week: weeks }).optional(),
  closingWeek: weeks,
  workshopHours: hours.optional(),
  prepareHours: z.strictObject({ mentee: hours, mentor: hours }),
  ownMentorHours: hours,
});
type RhythmFields = z.infer<typeof rhythmFields>;

/** The week in which the coordinator hears of silence. */
const toldIn = ({ talked }: RhythmFields): number => talked.week + 2 * talked.againAfter;

/** Numbers that belong together: the field that is wrong, whether it is right, and the sentence of `rhythm` in rules.yaml. */
const RELATIONS: readonly [
  path: readonly string[],
  holds: (rhythm: RhythmFields) => boolean,
  name: string,
][] = [
  [['weeksBetween'], ({ talks, weeksBetween }) => talks > 1 === (weeksBetween !== undefined), 'between'],
  [['weeksBetween', 'to'], ({ weeksBetween }) => !weeksBetween || weeksBetween.to >= weeksBetween.from, 'to'],
  [['halfway', 'talk'], ({ talks, halfway }) => !halfway || halfway.talk < talks, 'talk'],
  [['halfway', 'week'], ({ halfway, closingWeek }) => !halfway || halfway.week < closingWeek, 'halfway'],
  [['talked'], (rhythm) => toldIn(rhythm) < rhythm.closingWeek, 'talked'],
  [['pulse'], ({ talks, pulse }) => talks > 1 || pulse === undefined, 'pulse'],
  [['pulse', 'fromWeek'], (rhythm) => !rhythm.pulse || rhythm.pulse.fromWeek > toldIn(rhythm), 'pulseFrom'],
];

/** A rhythm in `rhythms.yaml`. Numbers that contradict each other are refused. */
const rhythmSchema = rhythmFields.superRefine((rhythm, context) => {
  const { talks, closingWeek } = rhythm;
  for (const [path, holds, name] of RELATIONS) {
    if (holds(rhythm)) continue;
    const params = { expected: `rhythm.${name}`, facts: { talks, closingWeek, told: toldIn(rhythm) } };
    context.addIssue({ code: 'custom', path: [...path], params });
  }
});

/** All of `rhythms.yaml`; the first is the one that a text shows that names none. */
export const rhythmsSchema = z
  .record(z.string().regex(/^[a-z0-9-]+$/), rhythmSchema)
  .refine((rhythms) => Object.keys(rhythms).length > 0, { params: { expected: 'rhythm.none' } });
