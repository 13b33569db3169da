import { array, number, object, string } from 'valibot';
import { askedQuestion, drawQuestions } from '../../src/domain/training/check/draw.ts';
import type { AskedQuestion, CheckQuestion } from '../../src/domain/training/check/question.ts';
import { DRAW_MS } from '../../src/domain/training/check/term.ts';
import type { Reader } from '../platform/language.ts';
import { toBase64Url } from '../../src/domain/encoding/base64url.ts';
import type { CheckModule } from '../../src/domain/training/check/module.ts';
import { checkQuestions } from './questions.ts';
import type { MasterKeys } from '../privacy/keys/derive.ts';
import { openToken, secondsOf, signToken } from '../privacy/keys/token.ts';

const SEED_BYTES = 12;

/** `sub` is the module, `seed` gives the order. */
const drawSchema = object({
  sub: string(),
  version: string(),
  questions: array(string()),
  seed: string(),
  exp: number(),
});

/** Questions that somebody got, with the token that says which they are. */
export interface Draw {
  token: string;
  questions: readonly AskedQuestion[];
}

/** A draw that was handed in. `closes`: until when it counts. `signedBy`: the master key for all that comes of it. */
export interface OpenedDraw {
  questions: readonly CheckQuestion[];
  asked: readonly AskedQuestion[];
  closes: Date;
  signedBy: MasterKeys;
}

/** Draws questions for one try, others than were seen today. Nothing of it is stored: the token holds it. */
export async function newDraw(
  { env, language }: Reader,
  module: string,
  facts: CheckModule,
  seen: readonly string[],
  now: Date,
): Promise<Draw> {
  const seed = toBase64Url(crypto.getRandomValues(new Uint8Array(SEED_BYTES)));
  const pool = {
    questions: checkQuestions(module, language),
    goals: Object.keys(facts.goals),
    perGoal: facts.perGoal,
  };
  const drawn = drawQuestions(pool, seed, seen);
  const token = await signToken(env, 'draw', {
    sub: module,
    version: facts.version,
    questions: drawn.map(({ id }) => id),
    seed,
    exp: secondsOf(new Date(now.getTime() + DRAW_MS)),
  });
  return { token, questions: drawn.map((question) => askedQuestion(question, seed)) };
}

/**
 * Opens the draw that came back. `expired`: its time has passed, or the module was changed in the meantime.
 * `foreign`: we did not make it for this module.
 */
export async function openDraw(
  { env, language }: Reader,
  module: string,
  facts: CheckModule,
  token: string,
  now: Date,
): Promise<OpenedDraw | 'expired' | 'foreign'> {
  const opened = await openToken(env, { use: 'draw', module, now }, drawSchema, token);
  if (typeof opened === 'string') return opened;
  const { payload: draw, signedBy } = opened;
  if (draw.version !== facts.version) return 'expired';
  const all = new Map(checkQuestions(module, language).map((question) => [question.id, question]));
  const questions = draw.questions.map((id) => all.get(id)).filter((question) => question !== undefined);
  if (questions.length < draw.questions.length) return 'expired';
  return {
    questions,
    asked: questions.map((question) => askedQuestion(question, draw.seed)),
    closes: new Date(draw.exp * 1000),
    signedBy,
  };
}
