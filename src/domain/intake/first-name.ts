import * as v from 'valibot';

const shape = v.object({ name: v.string() });

/** One word that can be a first name: letters of any script, with a hyphen or an apostrophe in between. */
const FIRST_NAME = /^\p{L}[\p{L}\p{M}'’-]{0,29}$/u;

/**
 * The first name in stored answers, to greet somebody in a mail; empty when it looks like something else. A form proves nothing
 * about its address, so nobody can have us mail an address, a number or a sentence to others.
 */
export function firstNameOf(answers: unknown): string {
  const parsed = v.safeParse(shape, answers);
  const [first = ''] = parsed.success ? parsed.output.name.trim().split(/\s+/) : [];
  return FIRST_NAME.test(first) ? first : '';
}
