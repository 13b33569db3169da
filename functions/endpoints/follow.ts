import type { Context } from 'hono';
import type { Bindings } from '../env.ts';
import { act } from '../life/act.ts';
import type { Happening } from '../life/happening.ts';
import { PAGE_OF, tokenOf } from '../links.ts';
import { barePage, lifePage } from '../pages/life-page.ts';
import { lifeTexts } from '../pages/life-texts.ts';
import { siteData } from '../pages/site-data.ts';
import { readHistory } from '../queries/history.ts';
import type { Submission } from '../queries/submission.ts';
import { readTerms } from '../terms.ts';
import { backTo, behindLink, closedPage, fieldsOf } from './behind-link.ts';
import { canWait } from './follow-mentors.ts';
import { followFilling } from './follow-view.ts';
import { mailSoon } from './mail-soon.ts';

/** `/volgen/?t=`: what happened to what somebody sent, and what comes next. Only reads. */
export async function followPage(c: Context<Bindings>): Promise<Response> {
  const token = c.req.query('t');
  if (token === undefined) return barePage(c.env, PAGE_OF.follow);
  const [behind, texts, data, terms] = await Promise.all([
    behindLink(c.env, token, 'follow', new Date()),
    lifeTexts(c.env),
    siteData(c.env),
    readTerms(c.env),
  ]);
  if (typeof behind === 'string') return closedPage(c.env, 'follow', behind, texts);
  const history = await readHistory(c.env, behind.submission.id);
  const filling = followFilling(behind.submission, history, { texts, data, terms: terms.life });
  // Whoever gave only a number gets no mail with this link, and can stop too.
  const course = await tokenOf(c.env, { purpose: 'course', row: behind.submission.id, round: 'mentee' });
  const links = { course: `${PAGE_OF.course}?t=${course}` };
  return lifePage(c.env, PAGE_OF.follow, { ...filling, links, token });
}

/** What the form asks for; `undefined` when it asks for nothing that can be. */
function happeningOf(
  field: (name: string) => string | undefined,
  submission: Submission,
): Happening | undefined {
  const order = field('order');
  if (order !== undefined) return { event: 'change-order', by: 'mentee', order: order.split(' ') };
  const mentorId = field('wait');
  if (mentorId !== undefined) {
    const choice = submission.choices.find((one) => one.mentorId === mentorId);
    return choice && canWait(submission, choice) ? { event: 'wait', by: 'mentee', mentorId } : undefined;
  }
  return field('withdraw') === 'yes' ? { event: 'withdraw', by: 'mentee' } : undefined;
}

/** `POST /api/follow`: another order, waiting, or withdrawing. It leads back to the page, also when it comes twice. */
export async function postFollow(c: Context<Bindings>): Promise<Response> {
  const now = new Date();
  const field = await fieldsOf(c);
  const token = field('t') ?? '';
  const behind = await behindLink(c.env, token, 'follow', now);
  if (typeof behind === 'string') return closedPage(c.env, 'follow', behind, await lifeTexts(c.env));
  c.set('reference', behind.submission.reference);
  const happening = happeningOf(field, behind.submission);
  if (happening && !behind.isUsed) {
    mailSoon(c, await act(c.env, behind.submission, happening, now), now);
  }
  return backTo(c, 'follow', token);
}
