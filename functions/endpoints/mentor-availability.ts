import type { Context } from 'hono';
import { localDay, plusDays } from '../../src/domain/life/local-day.ts';
import { say, type Texts } from '../../src/domain/texts/texts.ts';
import type { Bindings, Env } from '../env.ts';
import { findLink, PAGE_OF } from '../links.ts';
import { barePage, lifePage } from '../pages/life-page.ts';
import { lifeTexts } from '../pages/life-texts.ts';
import { availabilityOf, type OwnRoom } from '../queries/availability.ts';
import { confirm } from '../queries/mentors.ts';
import { readTerms } from '../terms.ts';
import { type Closed, closedPage, fieldsOf } from './behind-link.ts';
import { availabilityFilling } from './mentor-availability-view.ts';
import { changeFrom, LONGEST_PAUSE_DAYS, type Wrong } from './room-change.ts';

const PATH = PAGE_OF.availability;
/** What the field for a pause holds at first, so that a pause is 1 tap. */
const USUAL_PAUSE_DAYS = 28;

interface Mentor {
  id: string;
  room: OwnRoom;
}

/** The mentor behind a link. Only reads. */
async function mentorBehind(env: Env, token: string, now: Date): Promise<Mentor | Closed> {
  const link = await findLink(env, token, 'availability', now);
  if (link === 'used') return 'expired';
  if (typeof link === 'string') return link;
  const room = await availabilityOf(env, link.mentorId ?? '', now);
  return room && link.mentorId !== null ? { id: link.mentorId, room } : 'gone';
}

const closed = (env: Env, why: Closed, texts: Texts): Promise<Response> =>
  closedPage(
    env,
    'availability',
    why,
    // A mentor who left is something else than a request that was erased.
    why === 'gone' ? { ...texts, 'gone.text': say(texts, 'mentor.goneText') } : texts,
  );

/** Puts in the fields what is so now, or what is usual. A field that was wrong takes the focus from the heading. */
function withFields(page: Response, { room }: Mentor, wrong: Wrong | undefined, now: Date): Response {
  const today = localDay(now);
  const field = (name: Wrong, values: Readonly<Record<string, string>>) => ({
    element(input: Element) {
      for (const [attribute, value] of Object.entries(values)) input.setAttribute(attribute, value);
      if (wrong !== name) return;
      input.setAttribute('aria-invalid', 'true');
      input.setAttribute('aria-describedby', `${name}-hint ${name}-error`);
      input.setAttribute('autofocus', '');
    },
  });
  return new HTMLRewriter()
    .on('[data-title]', {
      element(heading) {
        if (wrong) heading.removeAttribute('autofocus');
      },
    })
    .on('input#places', field('places', { value: room.availability.capacity.toString() }))
    .on(
      'input#pause',
      field('pause', {
        value: plusDays(today, USUAL_PAUSE_DAYS),
        min: plusDays(today, 1),
        max: plusDays(today, LONGEST_PAUSE_DAYS),
      }),
    )
    .transform(page);
}

/** `/beschikbaar/?t=`: what a mentor said about the own room, until when that counts, and what can change. Only reads. */
export async function availabilityPage(c: Context<Bindings>): Promise<Response> {
  const now = new Date();
  const token = c.req.query('t');
  if (token === undefined) return barePage(c.env, PATH);
  const [mentor, texts, terms] = await Promise.all([
    mentorBehind(c.env, token, now),
    lifeTexts(c.env),
    readTerms(c.env),
  ]);
  if (typeof mentor === 'string') return closed(c.env, mentor, texts);
  const wrong = (['places', 'pause'] as const).find((one) => one === c.req.query('fout'));
  const view = { room: mentor.room, terms: terms.availability, texts, wrong, now };
  const page = await lifePage(c.env, PATH, { ...availabilityFilling(view), token });
  return withFields(page, mentor, wrong, now);
}

/** `POST /api/mentor-availability`: a yes, places, a pause. It leads back to the page, which says what is true now. */
export async function postMentorAvailability(c: Context<Bindings>): Promise<Response> {
  const now = new Date();
  const field = await fieldsOf(c);
  const token = field('t') ?? '';
  const mentor = await mentorBehind(c.env, token, now);
  if (typeof mentor === 'string') return closed(c.env, mentor, await lifeTexts(c.env));
  const change = changeFrom(field, localDay(now));
  if (typeof change === 'object') await confirm(c.env, mentor.id, change, now);
  const query = new URLSearchParams({ t: token, ...(typeof change === 'string' && { fout: change }) });
  return c.redirect(`${PATH}?${query.toString()}`, 303);
}
