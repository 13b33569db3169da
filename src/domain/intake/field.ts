/**
 * One question of a form.
 * - `line`: one line of text; `text`: more lines
 * - `one`, `many`: choices out of a list
 * - `reach`: one way to reach the sender; its fields are `reach`, `email` and `phone`, its answer is `contact`
 * - `mentors`: up to three mentors in order; its fields are `mentor1` to `mentor3`
 */
export interface FormField {
  name: string;
  kind: 'line' | 'text' | 'one' | 'many' | 'reach' | 'mentors';
  optional?: true;
  /** What a browser may fill in by itself (rule F-15). */
  autocomplete?: string;
  /** The name of a list in `content/vocabulary/`, or the values themselves. */
  options?: string | readonly string[];
}

/** The names under which a browser sends an answer. */
export function namesOf({ name, kind }: FormField): readonly string[] {
  if (kind === 'reach') return ['reach', 'email', 'phone'];
  return kind === 'mentors' ? ['mentor1', 'mentor2', 'mentor3'] : [name];
}
