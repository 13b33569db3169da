import * as v from 'valibot';

const shape = v.object({
  contact: v.variant('reach', [
    v.object({ reach: v.literal('email'), email: v.string() }),
    v.object({ reach: v.picklist(['phone', 'app']), phone: v.string() }),
  ]),
});

/** `undefined` when the sender wants to be called. */
export function mailOf(answers: unknown): string | undefined {
  const parsed = v.safeParse(shape, answers);
  return parsed.success && parsed.output.contact.reach === 'email' ? parsed.output.contact.email : undefined;
}
