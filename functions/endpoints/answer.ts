import type { Context } from 'hono';
import { DECLINE_REASONS, type DeclineReason } from '../../src/domain/life/state.ts';
import { say } from '../../src/domain/texts/texts.ts';
import type { Bindings, Env } from '../env.ts';
import { act } from '../life/act.ts';
import { PAGE_OF } from '../links.ts';
import { barePage, lifePage } from '../pages/life-page.ts';
import { lifeTexts } from '../pages/life-texts.ts';
import { siteData } from '../pages/site-data.ts';
import { readTerms } from '../terms.ts';
import { answerFilling, answerViewOf } from './answer-view.ts';
import { backTo, type Behind, behindLink, closedPage, fieldsOf } from './behind-link.ts';
import { mailSoon } from './mail-soon.ts';

const ANSWERS = ['accept', 'want-talk', 'decline', 'full'] as const;
type Answer = (typeof ANSWERS)[number];

const isAnswer = (text: string | undefined): text is Answer => ANSWERS.some((answer) => answer === text);
const reasonOf = (text: string | undefined): DeclineReason | undefined =>
  DECLINE_REASONS.find((reason) => reason === text);

async function filled(env: Env, { submission, link }: Behind, token: string) {
  const [texts, data, terms] = await Promise.all([lifeTexts(env), siteData(env), readTerms(env)]);
  const view = answerViewOf(submission, link.mentorId);
  return { ...answerFilling(submission, view, { texts, data, terms: terms.life }), token };
}

/** `/antwoord/?t=`: what a mentor is asked, or what came of it. Only reads, whoever or whatever opens it. */
export async function answerPage(c: Context<Bindings>): Promise<Response> {
  const token = c.req.query('t');
  if (token === undefined) return barePage(c.env, PAGE_OF.answer);
  const behind = await behindLink(c.env, token, 'answer', new Date());
  if (typeof behind === 'string') return closedPage(c.env, 'answer', behind, await lifeTexts(c.env));
  return lifePage(c.env, PAGE_OF.answer, await filled(c.env, behind, token));
}

/** There is no place left: the same page, which says so and still offers the other answers. */
async function noPlacePage(env: Env, behind: Behind, token: string): Promise<Response> {
  const [filling, texts] = await Promise.all([filled(env, behind, token), lifeTexts(env)]);
  const part = (name: string) => say(texts, `answer.noPlace.${name}`);
  return lifePage(
    env,
    PAGE_OF.answer,
    { ...filling, title: part('title'), texts: { ...filling.texts, now: part('text'), then: part('next') } },
    409,
  );
}

/**
 * `POST /api/answers`: a mentor answers. It leads back to the page, which says what is true now; so does an answer that
 * comes twice or too late.
 */
export async function postAnswer(c: Context<Bindings>): Promise<Response> {
  const now = new Date();
  const field = await fieldsOf(c);
  const token = field('t') ?? '';
  const behind = await behindLink(c.env, token, 'answer', now);
  if (typeof behind === 'string') return closedPage(c.env, 'answer', behind, await lifeTexts(c.env));
  const { submission, link, isUsed } = behind;
  c.set('reference', submission.reference);
  const event = field('answer');
  const view = answerViewOf(submission, link.mentorId);
  const isTheirTurn = !isUsed && (view === 'asked' || view === 'talk');
  if (isTheirTurn && isAnswer(event)) {
    const reason = event === 'decline' ? reasonOf(field('reason')) : undefined;
    const acted = await act(c.env, submission, { event, by: 'mentor', ...(reason && { reason }) }, now);
    mailSoon(c, acted, now);
    if (acted.kind === 'no-place') return noPlacePage(c.env, behind, token);
  }
  return backTo(c, 'answer', token);
}
