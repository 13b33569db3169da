import type { FieldError } from '../../domain/intake/field-error.ts';
import type { FormValues } from '../../domain/intake/values.ts';

/** Why a form was not stored, as the edge says it; `offline` when the edge said nothing. */
const WHY = ['limit.day', 'limit.minute', 'origin', 'unavailable'] as const;
export type WhyFailed = (typeof WHY)[number] | 'offline';

/** What the edge made of a form. `stored` means that the row is committed; `received` is the page to go to. */
export type SendResult =
  | { kind: 'stored'; received: string }
  | { kind: 'wrong'; errors: readonly FieldError[] }
  | { kind: 'failed'; why: WhyFailed };

/** Sends the fields as a plain form would; never rejects. */
export async function sendForm(endpoint: string, values: FormValues): Promise<SendResult> {
  const body = new URLSearchParams(
    Object.entries(values).flatMap(([name, all]) => all.map((one) => [name, one])),
  );
  body.set('step', 'send');
  try {
    const answer = await fetch(endpoint, {
      method: 'POST',
      body,
      headers: { Accept: 'application/json' },
    });
    const said = (await answer.json()) as {
      received?: string;
      errors?: FieldError[];
      error?: string;
    };
    if (answer.ok && said.received) return { kind: 'stored', received: said.received };
    if (answer.status === 422 && said.errors) return { kind: 'wrong', errors: said.errors };
    return { kind: 'failed', why: WHY.find((why) => why === said.error) ?? 'offline' };
  } catch {
    // No network, or an answer that is not ours.
    return { kind: 'failed', why: 'offline' };
  }
}
