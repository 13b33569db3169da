import type { Context } from 'hono';
import { Follow } from '../../src/views/Follow.tsx';
import type { Bindings } from '../env.ts';
import { applyEvent } from './apply-event.ts';
import type { EventInput } from './event-input.ts';
import { linkAddress, madeToken } from '../links/links.ts';
import { siteData } from '../platform/site-data.ts';
import { readTranslate } from '../platform/assets.ts';
import { tokenOfPage } from '../links/clean-address.ts';
import { readerOf } from '../platform/language.ts';
import { staticPage } from '../platform/page.tsx';
import { readHistory } from '../database/history.ts';
import type { Submission } from '../database/submission.ts';
import { courseTerms, readSiteConfig } from '../platform/site-config.ts';
import { calendarDay } from './calendar-day.ts';
import { readStations } from './read-stations.ts';
import { endLinks } from '../links/end-links.ts';
import { endAsked, sureEndPage, toSureEnd } from '../links/sure-end.tsx';
import { backTo, behindLink, sentFields } from '../links/behind-link.ts';
import { canWait, followData, hearsBy } from './follow-data.ts';
import { coursePlace, pairOf } from './link-statements.ts';
import { closedPage, linkPage } from '../links/link-page.tsx';
import { sendAfterResponse } from './send-after-response.ts';

/** `/volgen/?t=`: what happened to what somebody sent, and what comes next. Only reads. */
export async function followPage(c: Context<Bindings>): Promise<Response> {
  const token = tokenOfPage(c);
  if (token === undefined) return staticPage(c.env, c.req.path);
  const behind = await behindLink(c.env, token, 'follow', new Date());
  if (typeof behind === 'string') return closedPage(readerOf(c), 'follow', behind);
  const { submission } = behind;
  const now = new Date();
  const config = await readSiteConfig(c.env);
  const terms = courseTerms(config, submission.programme);
  const history = await readHistory(c.env, submission.id);
  const way = await readStations(c.env, submission, {
    side: 'mentee',
    answerBy: hearsBy(submission, terms),
    history,
  });
  const day = await calendarDay(c, submission, way, 'mentee');
  if (day) return day;
  const [data, t, course] = await Promise.all([
    siteData(c.env, c.get('language')),
    readTranslate(c.env, c.get('language')),
    // People who gave only a phone number get no mail with this link, but must be able to stop too.
    madeToken(c.env, coursePlace(pairOf(submission), 'mentee')),
  ]);
  const courseHref = linkAddress(c.get('language'), 'course', course);
  const followed = followData(submission, {
    ...{ token, courseHref, history, way },
    ...{ data, terms, now, t },
  });
  const end = endAsked(c, [followed.withdraw, 'links']);
  if (end) return sureEndPage(c, { end, purpose: 'follow', token, facts: { what: followed.what } });
  return linkPage(readerOf(c), 'follow', (props) => <Follow {...props} data={followed} />, {
    title: t('link-pages.follow.titleOf', { what: followed.what }),
  });
}

/** What the form asks for; `undefined` when it asks for nothing that can be. */
function eventInputOf(
  field: (name: string) => string | undefined,
  submission: Submission,
): EventInput | undefined {
  const order = field('order');
  if (order !== undefined) return { event: 'change-order', by: 'mentee', order: order.split(' ') };
  const mentorId = field('wait');
  if (mentorId !== undefined) {
    const choice = submission.choices.find((one) => one.mentorId === mentorId);
    return choice && canWait(submission, choice) ? { event: 'wait', by: 'mentee', mentorId } : undefined;
  }
  if (field('ask-next') === 'yes') return { event: 'ask-next', by: 'mentee' };
  return field('withdraw') === 'yes' ? { event: 'withdraw', by: 'mentee' } : undefined;
}

/**
 * `POST /api/follow`: another order, the next mentor, waiting, withdrawing, or ending its link; what cannot be turned back
 * only when somebody is sure. It leads back to the page, also when it comes twice.
 */
export async function postFollow(c: Context<Bindings>): Promise<Response> {
  const now = new Date();
  const field = await sentFields(c);
  const token = field('t') ?? '';
  const behind = await behindLink(c.env, token, 'follow', now);
  if (typeof behind === 'string') return closedPage(readerOf(c), 'follow', behind);
  c.set('reference', behind.submission.reference);
  const isSure = field('sure') !== undefined;
  if (field('links') === 'end') {
    if (!isSure) return toSureEnd(c, { purpose: 'follow', token, end: 'links' });
    await endLinks(c.env, behind.submission.id, behind.link.mentorId);
  }
  const input = eventInputOf(field, behind.submission);
  if (input && !behind.isUsed) {
    const end = behind.submission.form === 'request' ? 'withdraw' : 'withdrawMessage';
    if (input.event === 'withdraw' && !isSure) return toSureEnd(c, { purpose: 'follow', token, end });
    sendAfterResponse(c, await applyEvent(c.env, behind.submission, input, now), now);
  }
  return backTo(c, 'follow', token);
}
