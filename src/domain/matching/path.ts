import type { Answers } from './answers.ts';
import type { Asked } from './part.ts';
import type { Rules } from './rules.ts';
import { wantedStep } from './step.ts';

/** The path walked: has been where the mentee is, and has made the step that the mentee wants. */
export function pathParts(answers: Answers, rules: Rules): Asked[] {
  return [...beenPart(answers, rules), ...stepPart(answers, rules)];
}

/** Half for the mentee's profession in another setting. */
function beenPart({ profession, setting }: Answers, rules: Rules): Asked[] {
  if (!profession) return [];
  const maximum = rules.points.been;
  return [
    {
      part: 'been',
      key: setting ? 'been' : 'been-anywhere',
      maximum,
      points({ mentor }) {
        let best = 0;
        for (const step of mentor.path) {
          if (step.profession !== profession) continue;
          if (!setting || step.setting === setting) return maximum;
          best = rules.partly.been;
        }
        return best;
      },
      facts: () => ({ profession: [profession], ...(setting && { setting: [setting] }) }),
    },
  ];
}

function stepPart(answers: Answers, rules: Rules): Asked[] {
  const wanted = wantedStep(answers, rules);
  if (!wanted) return [];
  const points = { whole: rules.points.step, half: rules.partly.step, no: 0 };
  return [
    {
      part: 'step',
      key: wanted.key,
      maximum: points.whole,
      points: ({ mentor }) => points[wanted.walked(mentor.path)],
      facts: () => wanted.facts,
    },
  ];
}
