import type { FormDefinition } from '../../src/domain/intake/form.ts';
import type { Env } from '../env.ts';
import { followToken, marksOf } from '../links/links.ts';
import { pageAddress } from '../platform/portal.ts';

/** In the address of the page after sending, when its form was sent before. */
export const AGAIN = 'again';

/** What shows that the edge made an address with this reference in it, newest first; it opens nothing. */
export const receivedMarks = (env: Env, form: string, reference: string): Promise<string[]> =>
  marksOf(env, { purpose: 'received', row: reference, round: form });

/** The address of the page after sending; with the id of what was sent it leads on to where that is followed. `isAgain`: it says that this was sent before. */
export async function receivedAddress(
  env: Env,
  language: string,
  { name, pages }: FormDefinition,
  { id, reference, isAgain = false }: { id?: string; reference: string; isAgain?: boolean },
): Promise<string> {
  const [mark = ''] = await receivedMarks(env, name, reference);
  const query = new URLSearchParams({
    ref: reference,
    ...(id === undefined ? { form: name, mark } : { t: await followToken(env, id) }),
    ...(isAgain && { [AGAIN]: '1' }),
  });
  return `${pageAddress(language, pages.received)}?${query.toString()}`;
}
