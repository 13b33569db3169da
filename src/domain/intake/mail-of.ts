import * as v from 'valibot';

const shape = v.object({
  contact: v.variant('reach', [
    v.object({ reach: v.literal('email'), email: v.string() }),
    v.object({ reach: v.picklist(['phone', 'app']), phone: v.string() }),
  ]),
});

/** The mail address or the telephone number in stored answers; `undefined` when there is none. */
export function reachOf(answers: unknown): string | undefined {
  const parsed = v.safeParse(shape, answers);
  if (!parsed.success) return undefined;
  const { contact } = parsed.output;
  return contact.reach === 'email' ? contact.email : contact.phone;
}

/** `undefined` when the sender wants to be called. */
export function mailOf(answers: unknown): string | undefined {
  const parsed = v.safeParse(shape, answers);
  return parsed.success && parsed.output.contact.reach === 'email' ? parsed.output.contact.email : undefined;
}
