import type * as v from 'valibot';
import type { NumberingPlan } from './phone.ts';

/**
 * One question of a form.
 * - `line`: one line of text; `text`: more lines
 * - `one`, `many`: choices out of a list
 * - `reach`: one way to reach the sender; its fields are `reach`, `email` and `phone`, its answer is `contact`
 * - `mentors`: up to three mentors in order; its fields are `mentor1` to `mentor3`
 * - `wishes`: what the matchtest hands over, as `kind:id`
 *
 * Its words are `fields.<name>.label` and `.hint` in the texts of the form; `reach` and `mentors` have words of their own.
 */
export interface FormField {
  name: string;
  kind: 'line' | 'text' | 'one' | 'many' | 'reach' | 'mentors' | 'wishes';
  /** What the answer must be. A message is the key of a sentence in `content/interface/nl/form-messages.yaml`. */
  rule: v.GenericSchema | ((plan: NumberingPlan) => v.GenericSchema);
  optional?: true;
  /** The choices stand in a list that is closed until one of them is made. */
  folded?: true;
  /** What a browser may fill in by itself. */
  autocomplete?: string;
  /** The name of a list in `content/vocabulary/`, or the values themselves. */
  options?: string | readonly string[];
}

export const ruleOf = ({ rule }: FormField, plan: NumberingPlan): v.GenericSchema =>
  typeof rule === 'function' ? rule(plan) : rule;

export const MENTOR_PLACES = ['mentor1', 'mentor2', 'mentor3'] as const;

export function namesOf({ name, kind }: FormField): readonly string[] {
  if (kind === 'reach') return ['reach', 'email', 'phone'];
  return kind === 'mentors' ? MENTOR_PLACES : [name];
}

export function answerName({ name, kind }: FormField): string {
  if (kind === 'reach') return 'contact';
  return kind === 'wishes' ? 'wishes' : name;
}

/** The id of the control that a message about a field is about. */
export const controlOf = (field: string): string => (field === 'mentors' ? MENTOR_PLACES[0] : field);
