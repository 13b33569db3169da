import type { MentorOption } from '../../domain/choice/mentor-option.ts';
import type { FormProps } from '../form/props.ts';

export interface RequestFormProps extends FormProps {
  mentors: readonly MentorOption[];
  /** Labels of wishes by `kind:id`. */
  wishes: Readonly<Record<string, string>>;
}

/** The pages of the form, in order (rule F-01). */
export const STEPS = ['mentors', 'question', 'person', 'reach'] as const;
export type Step = (typeof STEPS)[number] | 'check';

/** On which page a field stands, to bring somebody to a field that is wrong. */
export const STEP_OF: Readonly<Record<string, Step>> = {
  mentor1: 'mentors',
  mentor2: 'mentors',
  mentor3: 'mentors',
  mentors: 'mentors',
  question: 'question',
  topics: 'question',
  wish: 'question',
  name: 'person',
  organisation: 'person',
  reach: 'reach',
  email: 'reach',
  phone: 'reach',
  // The key of the request: it has no field, so its message stands on the check page.
  id: 'check',
};
