import type { MentorOption } from '../../domain/choice/mentor-option.ts';
import type { Texts } from '../../domain/texts/texts.ts';

export interface RequestFormProps {
  /** The texts of `content/interface/nl/request.yaml`. */
  texts: Texts;
  /** A sentence per error key. */
  messages: Texts;
  mentors: readonly MentorOption[];
  /** Labels by id. */
  topics: Readonly<Record<string, string>>;
  /** Labels of wishes by `kind:id`. */
  wishes: Readonly<Record<string, string>>;
  contact: { name: string; phone: string; email: string };
  /** Weeks that a finished request stays stored. */
  weeks: number;
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
