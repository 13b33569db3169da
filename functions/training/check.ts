import type { Context } from 'hono';
import { answersState, grade, type Graded } from '../../src/domain/training/check/grade.ts';
import type { CheckModule } from '../../src/domain/training/check/module.ts';
import { TRIES_A_DAY } from '../../src/domain/training/check/tries.ts';
import type { NotGraded } from '../../src/views/training/FinalCheck.tsx';
import type { Bindings } from '../env.ts';
import { logFault } from '../log-fault.ts';
import { countedNetwork } from '../platform/flood.ts';
import { readerOf } from '../platform/language.ts';
import { staticPage } from '../platform/page.tsx';
import { countAnswers } from './counts.ts';
import { newDraw, type OpenedDraw, openDraw } from './draws.ts';
import { moduleFacts } from './facts.ts';
import { checkQuestions } from './questions.ts';
import { certificateNumber, resultToken } from './result.ts';
import { openTries, type Tries, triesToken } from './tries.ts';
import { handIn } from '../database/hand-in.ts';
import { finalCheckPage, statusOf } from './check-page.tsx';
import { type HandedIn, readHandedIn } from './check-values.ts';
import { readFormValues, wantsJson } from '../platform/form-values.ts';

/** A check that came in: of which module, and when. */
interface Coming {
  c: Context<Bindings>;
  module: string;
  facts: CheckModule;
  given: HandedIn;
  now: Date;
}

/** New questions for who has tried this before, by the token in the address. */
async function drawFor(c: Context<Bindings>, module: string, facts: CheckModule) {
  const now = new Date();
  const tries = c.req.query('tries') ?? '';
  const { seen } = await openTries(c.env, module, tries, now);
  return { ...(await newDraw(readerOf(c), module, facts, seen, now)), tries };
}

/** `/training/<module>/toets/`: the page of the site with questions in it. */
export async function checkPageOf(c: Context<Bindings>): Promise<Response> {
  const module = c.req.param('module') ?? '';
  const facts = await moduleFacts(readerOf(c), module);
  // A module without questions has the page that says so.
  if (!facts || checkQuestions(module, c.get('language')).length === 0) return staticPage(c.env, c.req.path);
  const { token: draw, questions, tries } = await drawFor(c, module, facts);
  return finalCheckPage(readerOf(c), facts, {
    kind: 'ask',
    draw,
    questions,
    tries,
    answers: {},
    open: [],
  });
}

/** `GET /api/training/<module>/check`: questions without their key, and the token that says which they are. */
export async function getCheck(c: Context<Bindings>): Promise<Response> {
  const module = c.req.param('module') ?? '';
  const facts = await moduleFacts(readerOf(c), module);
  if (!facts) return c.notFound();
  const { token, questions } = await drawFor(c, module, facts);
  return c.json({ draw: token, module, version: facts.version, pass: facts.pass, questions });
}

async function notGraded({ c, facts }: Coming, why: NotGraded) {
  if (wantsJson(c)) return c.json({ error: why }, statusOf(why));
  const sent = why === 'crowded' ? { endpoint: c.req.path, values: await readFormValues(c) } : undefined;
  return finalCheckPage(readerOf(c), facts, { kind: 'not-graded', why, sent });
}

/** The same questions with what was chosen; `open` names those that still need an answer. */
function askAgain({ c, facts, given }: Coming, { asked }: OpenedDraw, open: readonly string[]) {
  if (wantsJson(c)) return c.json({ open }, 422);
  const { draw, tries, answers } = given;
  return finalCheckPage(readerOf(c), facts, { kind: 'ask', draw, questions: asked, tries, answers, open });
}

/** A fault here must not cost anybody their result: counts and the memory of used draws are extras. */
async function extras(
  { c, module, given: { draw: token, answers, isCounted }, now }: Coming,
  { closes, signedBy }: OpenedDraw,
  graded: Graded,
): Promise<NotGraded | undefined> {
  try {
    const draw = { of: module, token, answers, closes, signedBy, network: countedNetwork(c) };
    const handed = await handIn(c.env, draw, now);
    if (handed === 'used' || handed === 'crowded') return handed;
    if (handed === 'first' && isCounted) await countAnswers(c.env, graded);
  } catch (error) {
    logFault('check', error);
  }
  return undefined;
}

async function outcome(coming: Coming, draw: OpenedDraw, before: Tries): Promise<Response> {
  const { c, module, facts, given, now } = coming;
  const graded = grade(draw.questions, given.answers, facts.pass);
  const why = await extras(coming, draw, graded);
  if (why) return notGraded(coming, why);
  const used = before.used + 1;
  const seen = [...before.seen, ...draw.questions.map(({ id }) => id)];
  const tries = await triesToken(c.env, module, { used, seen }, now);
  const number = await certificateNumber(draw.signedBy, given.draw);
  const passed = { module, version: facts.version, score: graded.score, number };
  const result = graded.passed
    ? await resultToken(draw.signedBy, passed, now, facts.certificateDays)
    : undefined;
  const left = TRIES_A_DAY - used;
  if (!wantsJson(c))
    return finalCheckPage(readerOf(c), facts, { kind: 'graded', graded, left, tries, result });
  return c.json({ ...graded, tries, left, ...(result !== undefined && { result }) });
}

/** `POST /api/training/<module>/check`: grades a draw. A page for a form, JSON for a script. */
export async function postCheck(c: Context<Bindings>): Promise<Response> {
  const module = c.req.param('module') ?? '';
  const facts = await moduleFacts(readerOf(c), module);
  if (!facts) return c.notFound();
  const coming: Coming = { c, module, facts, given: await readHandedIn(c), now: new Date() };
  const { given, now } = coming;
  const before = await openTries(c.env, module, given.tries, now);
  if (before.used >= TRIES_A_DAY) return notGraded(coming, 'tries');
  const draw = await openDraw(readerOf(c), module, facts, given.draw, now);
  if (typeof draw === 'string') return notGraded(coming, draw);
  if (given.isResumed) return askAgain(coming, draw, []);
  const state = answersState(draw.questions, given.answers);
  if (state.kind === 'foreign') return notGraded(coming, 'foreign');
  if (state.kind === 'open') return askAgain(coming, draw, state.open);
  return outcome(coming, draw, before);
}
