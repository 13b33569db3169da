import type { Answers, Experience } from './answers.ts';
import type { PathStep } from './mentor.ts';
import type { Rules } from './rules.ts';

/**
 * Whether a career holds an experience. "My profession" and "my setting" ask nothing while the mentee has not said
 * what these are.
 */
export function hasBeenThrough(
  experience: Experience,
  path: readonly PathStep[],
  { profession, setting }: Answers,
  { leading }: Rules,
): boolean {
  switch (experience) {
    case 'my-profession':
      return !profession || path.some((step) => step.profession === profession);
    case 'my-setting':
      return !setting || path.some((step) => step.setting === setting);
    case 'other-profession':
      return path.some((step) => step.profession !== path[0]?.profession);
    case 'other-setting':
      return path.some((step) => step.setting !== path[0]?.setting);
    case 'leading':
      return path.some((step) => leading.includes(step.profession));
  }
}
