import type { Context } from 'hono';
import { requestForm } from '../../src/domain/intake/request-form.ts';
import { senderOf } from '../../src/domain/intake/request-in-words.ts';
import { storedValues } from '../../src/domain/intake/stored-values.ts';
import { ANSWERS, type MentorAnswer } from '../../src/domain/requests/held-answer.ts';
import { DECLINE_REASONS, type DeclineReason } from '../../src/domain/requests/state.ts';
import { Answer, type AnswerNote } from '../../src/views/Answer.tsx';
import { SureAnswer } from '../../src/views/SureAnswer.tsx';
import type { Bindings, Env } from '../env.ts';
import { availabilityOf } from '../availability/own-room.ts';
import { applyEvent } from './apply-event.ts';
import { readHistory } from '../database/history.ts';
import { siteData } from '../platform/site-data.ts';
import { tokenOfPage } from '../links/clean-address.ts';
import { numberingPlan } from '../platform/portal.ts';
import { readerOf } from '../platform/language.ts';
import { staticPage } from '../platform/page.tsx';
import { courseTerms, readSiteConfig } from '../platform/site-config.ts';
import { answerBy, answerData, answerStanding, heldBy, isTheirs } from './answer-data.ts';
import { calendarDay } from './calendar-day.ts';
import { readStations } from './read-stations.ts';
import { backTo, type Behind, behindLink, sentFields } from '../links/behind-link.ts';
import { findLink, linkAddress, madeToken } from '../links/links.ts';
import { coursePlace, pairOf, roomPlace } from './link-statements.ts';
import { closedPage, linkPage } from '../links/link-page.tsx';

const answerOf = (text: string | undefined) => ANSWERS.find((answer) => answer === text);
const reasonOf = (text: string | undefined): DeclineReason | undefined =>
  DECLINE_REASONS.find((reason) => reason === text);

/** Where this mentor changes the own places; nothing once that link no longer works. */
async function roomAddress(c: Context<Bindings>, { submission, link }: Behind): Promise<string | undefined> {
  if (link.mentorId === null) return undefined;
  const token = await madeToken(c.env, roomPlace(submission.id, link.mentorId));
  const found = await findLink(c.env, token, 'availability', new Date());
  return typeof found === 'string' ? undefined : linkAddress(c.get('language'), 'availability', token);
}

/** Whether this mentor has room by now: that there was none may be long ago. */
async function hasRoom(env: Env, mentorId: string | null, now: Date): Promise<boolean> {
  const room = mentorId === null ? undefined : await availabilityOf(env, mentorId, now);
  return room !== undefined && room.availability.open && room.availability.places > 0;
}

/** The page of the pair, which the mail after the yes opens too; nothing once its link was ended. */
async function courseAddress(c: Context<Bindings>, { submission }: Behind): Promise<string | undefined> {
  const token = await madeToken(c.env, coursePlace(pairOf(submission), 'mentor'));
  const found = await findLink(c.env, token, 'course', new Date());
  return typeof found === 'string' ? undefined : linkAddress(c.get('language'), 'course', token);
}

async function answerPageOf(c: Context<Bindings>, behind: Behind, token: string, note?: AnswerNote) {
  const { submission, link } = behind;
  const { mentorId } = link;
  const [data, config, history] = await Promise.all([
    siteData(c.env, c.get('language')),
    readSiteConfig(c.env),
    readHistory(c.env, submission.id),
  ]);
  const terms = courseTerms(config, submission.programme);
  const way = await readStations(c.env, submission, {
    side: 'mentor',
    answerBy: answerBy(submission, terms),
    history,
  });
  const day = isTheirs(answerStanding(submission, mentorId))
    ? await calendarDay(c, submission, way, 'mentor')
    : undefined;
  if (day) return day;
  const now = new Date();
  const answered = answerData(submission, { mentorId, token, data, terms, way, history, note, now });
  const isOver = answered.standing === 'full' && (await hasRoom(c.env, mentorId, now));
  const answer = isOver ? { ...answered, standing: 'roomAgain' as const } : answered;
  const noPlace = note === 'noPlace';
  const status = noPlace ? 409 : 200;
  const room = noPlace || answered.standing === 'full' ? await roomAddress(c, behind) : undefined;
  const courseHref = answer.standing === 'accepted' ? await courseAddress(c, behind) : undefined;
  const shown = answer.standing === 'held' ? answer : { ...answer, room, courseHref };
  return linkPage(readerOf(c), 'answer', (props) => <Answer {...props} data={shown} />, { status });
}

/** Asks once more before an answer counts. It only reads. */
async function surePage(c: Context<Bindings>, { submission }: Behind, answer: MentorAnswer, token: string) {
  const data = {
    answer,
    name: senderOf(storedValues(requestForm.fields, submission.answers), numberingPlan).name,
    token,
    back: linkAddress(c.get('language'), 'answer', token),
  };
  return linkPage(readerOf(c), 'answer', (props) => <SureAnswer {...props} data={data} />);
}

/** How the address of the page says what came of taking an answer back. */
const NOTE_OF: ReadonlyMap<string, AnswerNote> = new Map([
  ['taken-back', 'takenBack'],
  ['too-late', 'tooLate'],
]);

function isTheirTurn({ submission, link, isUsed }: Behind): boolean {
  const standing = answerStanding(submission, link.mentorId);
  return !isUsed && !heldBy(submission, link.mentorId) && (standing === 'asked' || standing === 'talk');
}

/**
 * `/antwoord/?t=`: what a mentor is asked, or whether a chosen answer is sure, or what came of it. It only reads: mail
 * scanners open links too.
 */
export async function answerPage(c: Context<Bindings>): Promise<Response> {
  const token = tokenOfPage(c);
  if (token === undefined) return staticPage(c.env, c.req.path);
  const behind = await behindLink(c.env, token, 'answer', new Date());
  if (typeof behind === 'string') return closedPage(readerOf(c), 'answer', behind);
  const chosen = answerOf(c.req.query('answer'));
  return chosen && isTheirTurn(behind)
    ? surePage(c, behind, chosen, token)
    : answerPageOf(c, behind, token, NOTE_OF.get(c.req.query('answer') ?? ''));
}

/** Takes an answer back. Who presses twice took it back once. */
async function takeBack(env: Env, { submission, link, isUsed }: Behind, now: Date) {
  if (!isUsed && heldBy(submission, link.mentorId)) {
    const result = await applyEvent(env, submission, { event: 'take-back', by: 'mentor' }, now);
    if (result.kind === 'done') return 'taken-back';
  }
  const lines = await readHistory(env, submission.id);
  const last = lines.findLast(({ by, mentorId }) => by === 'mentor' && mentorId === link.mentorId);
  return last?.event === 'take-back' ? 'taken-back' : 'too-late';
}

/**
 * `POST /api/answers`: a mentor answers, or takes that back. It redirects to the page, which asks once more, and after that
 * shows the current state, also for an answer that comes twice or too late. When no place is left the page says so and
 * still offers the other answers. An answer counts after an hour: `settleAnswers` in `scheduler.ts`.
 */
export async function postAnswer(c: Context<Bindings>): Promise<Response> {
  const now = new Date();
  const field = await sentFields(c);
  const token = field('t') ?? '';
  const behind = await behindLink(c.env, token, 'answer', now);
  if (typeof behind === 'string') return closedPage(readerOf(c), 'answer', behind);
  const { submission } = behind;
  c.set('reference', submission.reference);
  const answer = answerOf(field('answer'));
  const page = linkAddress(c.get('language'), 'answer', token);
  if (field('take-back') !== undefined) {
    return c.redirect(`${page}&answer=${await takeBack(c.env, behind, now)}`, 303);
  }
  if (answer && isTheirTurn(behind)) {
    if (field('sure') === undefined) return c.redirect(`${page}&answer=${answer}`, 303);
    const reason = answer === 'decline' ? reasonOf(field('reason')) : undefined;
    const result = await applyEvent(
      c.env,
      submission,
      { event: 'hold', by: 'mentor', answer, ...(reason && { reason }) },
      now,
    );
    if (result.kind === 'no-place') return answerPageOf(c, behind, token, 'noPlace');
  }
  return backTo(c, 'answer', token);
}
