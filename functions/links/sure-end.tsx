import type { Context } from 'hono';
import { type End, SureEnd, type SureEndData } from '../../src/views/SureEnd.tsx';
import type { Bindings } from '../env.ts';
import { readTranslate } from '../platform/assets.ts';
import { readerOf } from '../platform/language.ts';
import { linkPage } from './link-page.tsx';
import { linkAddress } from './links.ts';

/** Leads to the page that asks whether this should end. */
export const toSureEnd = (
  c: Context<Bindings>,
  { purpose, token, end }: Pick<SureEndData, 'purpose' | 'token' | 'end'>,
): Response => c.redirect(`${linkAddress(c.get('language'), purpose, token)}&step=${end}`, 303);

/** What the address of the page asks about, of what can end there. */
export const endAsked = (c: Context<Bindings>, ends: readonly (End | undefined)[]): End | undefined =>
  ends.find((end) => end !== undefined && end === c.req.query('step'));

/** The page that asks whether this should end. Only reads. */
export async function sureEndPage(c: Context<Bindings>, data: Omit<SureEndData, 'back'>): Promise<Response> {
  const back = linkAddress(c.get('language'), data.purpose, data.token);
  const t = await readTranslate(c.env, c.get('language'));
  return linkPage(
    readerOf(c),
    data.purpose,
    (props) => <SureEnd {...props} data={{ ...data, back }} />,
    // What was sent may stand in the tab, a name never.
    { title: t(`link-pages.sure.${data.end}.title`, data.facts) },
  );
}
