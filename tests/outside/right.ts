import { FORMS } from '../../src/domain/intake/forms.ts';
import { builtRight } from '../built/right-values.ts';

/** Each form in which nothing is wrong, as a page would send it, by its endpoint. */
export const RIGHT: Readonly<Record<string, Record<string, string>>> = {
  ...Object.fromEntries(Object.values(FORMS).map(({ name, endpoint }) => [endpoint, builtRight(name)])),
  [FORMS.talk.endpoint]: { ...builtRight('talk'), reach: 'phone', phone: '06 12345678' },
};

/** The mentor whom the right request asks. */
export const MENTOR = builtRight('request')['mentor1'] ?? '';

/** Another network each time: a single one would only meet the rate limit. */
export const anyAddress = (): string =>
  `2001:db8:${Math.floor(Math.random() * 2 ** 16).toString(16)}:${Math.floor(Math.random() * 2 ** 16).toString(16)}::1`;

/** Sends a form to an endpoint as our own pages do, each key for another person, and gives the reference when it was acknowledged. */
export async function send(
  site: string,
  path: string,
  fields: Record<string, string>,
): Promise<string | undefined> {
  const { id } = fields;
  const answer = await fetch(new URL(path, site), {
    method: 'POST',
    // A second request of one person to a mentor would lead to the first.
    body: new URLSearchParams({ ...fields, ...(id && { email: `${id}@example.org` }), step: 'send' }),
    headers: {
      'Sec-Fetch-Site': 'same-origin',
      Accept: 'application/json',
      'CF-Connecting-IP': anyAddress(),
    },
  });
  if (answer.status !== 201) return undefined;
  return ((await answer.json()) as { reference: string }).reference;
}
