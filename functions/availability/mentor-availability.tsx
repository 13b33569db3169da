import type { Context } from 'hono';
import { localDay } from '../../src/domain/calendar/local-day.ts';
import type { LinkProblem } from '../../src/views/ClosedLink.tsx';
import { MentorAvailability, type WrongRoom } from '../../src/views/MentorAvailability.tsx';
import type { Bindings, Env } from '../env.ts';
import { findLink } from '../links/links.ts';
import { readTranslate } from '../platform/assets.ts';
import { tokenOfPage } from '../links/clean-address.ts';
import { readerOf } from '../platform/language.ts';
import { staticPage } from '../platform/page.tsx';
import { availabilityOf, type OwnRoom } from './own-room.ts';
import { confirm } from './mentors.ts';
import { readSiteConfig } from '../platform/site-config.ts';
import { backTo, sentFields } from '../links/behind-link.ts';
import { closedPage, linkPage, wrongInput } from '../links/link-page.tsx';
import { mentorAvailabilityData } from './mentor-availability-data.ts';
import { postedRoom } from './room-change.ts';
import { timeZone } from '../platform/portal.ts';

interface Mentor {
  id: string;
  room: OwnRoom;
}

/** The mentor behind a link. Only reads. */
async function mentorBehind(env: Env, token: string, now: Date): Promise<Mentor | LinkProblem> {
  const link = await findLink(env, token, 'availability', now);
  if (link === 'used') return 'expired';
  if (typeof link === 'string') return link;
  const room = await availabilityOf(env, link.mentorId ?? '', now);
  return room && link.mentorId !== null ? { id: link.mentorId, room } : 'mentor-gone';
}

/** `/beschikbaar/?t=`: what a mentor said about the own room, until when that counts, and what can change. Only reads. */
export async function availabilityPage(c: Context<Bindings>): Promise<Response> {
  const now = new Date();
  const token = tokenOfPage(c);
  if (token === undefined) return staticPage(c.env, c.req.path);
  const mentor = await mentorBehind(c.env, token, now);
  if (typeof mentor === 'string') return closedPage(readerOf(c), 'availability', mentor);
  return roomPage(c, mentor.room, { token, wrong: undefined, now });
}

interface Shown {
  token: string;
  wrong: WrongRoom | undefined;
  now: Date;
}

/** The page with the room as it stands, and what was filled in wrong. */
async function roomPage(c: Context<Bindings>, room: OwnRoom, shown: Shown): Promise<Response> {
  const [t, config] = await Promise.all([readTranslate(c.env, c.get('language')), readSiteConfig(c.env)]);
  const data = mentorAvailabilityData(room, { ...shown, terms: config.availability, t });
  return linkPage(
    readerOf(c),
    'availability',
    (props) => <MentorAvailability {...props} data={data} />,
    shown.wrong && wrongInput(t),
  );
}

/**
 * `POST /api/mentor-availability`: a yes, places, a pause. It leads back to the page, which says what is true now, or
 * gives back what was filled in wrong.
 */
export async function postMentorAvailability(c: Context<Bindings>): Promise<Response> {
  const now = new Date();
  const field = await sentFields(c);
  const token = field('t') ?? '';
  const mentor = await mentorBehind(c.env, token, now);
  if (typeof mentor === 'string') return closedPage(readerOf(c), 'availability', mentor);
  const posted = postedRoom(field, localDay(now, timeZone));
  if (posted?.kind === 'wrong') return roomPage(c, mentor.room, { token, wrong: posted.wrong, now });
  if (posted) await confirm(c.env, mentor.id, posted.change, now);
  return backTo(c, 'availability', token);
}
