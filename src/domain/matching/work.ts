import type { Answers } from './answers.ts';
import type { Asked } from './part.ts';
import type { Rules } from './rules.ts';

/** The content of the work: the mentor knows the mentee's setting, now or before. */
export function workParts({ setting }: Answers, rules: Rules): Asked[] {
  if (!setting) return [];
  const maximum = rules.points.work;
  return [
    {
      part: 'work',
      key: 'work',
      maximum,
      points: ({ mentor }) => (mentor.path.some((step) => step.setting === setting) ? maximum : 0),
      facts: () => ({ setting: [setting] }),
    },
  ];
}
