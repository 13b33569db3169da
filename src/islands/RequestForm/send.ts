import type { RequestError } from '../../domain/intake/request.ts';
import type { FormValues } from '../../domain/intake/values.ts';

/** What the edge made of a request. `stored` means that the row is committed. */
export type Answer =
  | { kind: 'stored'; reference: string }
  | { kind: 'wrong'; errors: readonly RequestError[] }
  | { kind: 'failed' };

/** Sends the fields as a plain form would; never rejects. */
export async function sendRequest(values: FormValues): Promise<Answer> {
  const body = new URLSearchParams(
    Object.entries(values).flatMap(([name, all]) => all.map((one) => [name, one])),
  );
  body.set('step', 'send');
  try {
    const answer = await fetch('/api/requests', {
      method: 'POST',
      body,
      headers: { Accept: 'application/json' },
    });
    const said = (await answer.json()) as { reference?: string; errors?: RequestError[] };
    if (answer.ok && said.reference) return { kind: 'stored', reference: said.reference };
    if (answer.status === 422 && said.errors) return { kind: 'wrong', errors: said.errors };
  } catch {
    // No network, or an answer that is not ours.
  }
  return { kind: 'failed' };
}
