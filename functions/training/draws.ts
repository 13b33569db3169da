import { array, number, object, string } from 'valibot';
import { askedQuestion, drawQuestions } from '../../src/domain/training/check/draw.ts';
import type { AskedQuestion, CheckQuestion } from '../../src/domain/training/check/question.ts';
import type { Env } from '../env.ts';
import { toBase64Url } from '../keys/base64.ts';
import type { ModuleFacts } from './facts.ts';
import { checkQuestions } from './questions.ts';
import { openToken, signToken } from './token.ts';

const DRAW_MS = 60 * 60 * 1000;
const SEED_BYTES = 12;

/** `m` module, `v` version, `q` question ids, `s` seed of the order, `e` when it ends (ms). */
const drawShape = object({ m: string(), v: string(), q: array(string()), s: string(), e: number() });

/** Questions that somebody got, with the token that says which they are. */
export interface Draw {
  token: string;
  questions: readonly AskedQuestion[];
}

/** A draw that came back. `closes`: until when it counts. */
export interface OpenedDraw {
  questions: readonly CheckQuestion[];
  asked: readonly AskedQuestion[];
  closes: Date;
}

/** Draws questions for one try. Nothing of it is stored: the token holds it. */
export async function newDraw(env: Env, module: string, facts: ModuleFacts, now: Date): Promise<Draw> {
  const seed = toBase64Url(crypto.getRandomValues(new Uint8Array(SEED_BYTES)));
  const pool = {
    questions: checkQuestions(module),
    goals: Object.keys(facts.goals),
    perGoal: facts.perGoal,
  };
  const drawn = drawQuestions(pool, seed);
  const token = await signToken(env, 'draw', {
    m: module,
    v: facts.version,
    q: drawn.map(({ id }) => id),
    s: seed,
    e: now.getTime() + DRAW_MS,
  });
  return { token, questions: drawn.map((question) => askedQuestion(question, seed)) };
}

/**
 * Opens the draw that came back. `expired`: its hour has passed, or the module was changed in the meantime.
 * `foreign`: we did not make it for this module.
 */
export async function openDraw(
  env: Env,
  module: string,
  facts: ModuleFacts,
  token: string,
  now: Date,
): Promise<OpenedDraw | 'expired' | 'foreign'> {
  const draw = await openToken(env, 'draw', drawShape, token);
  if (draw?.m !== module) return 'foreign';
  if (draw.v !== facts.version || draw.e <= now.getTime()) return 'expired';
  const all = new Map(checkQuestions(module).map((question) => [question.id, question]));
  const questions = draw.q.map((id) => all.get(id)).filter((question) => question !== undefined);
  if (questions.length < draw.q.length) return 'expired';
  return {
    questions,
    asked: questions.map((question) => askedQuestion(question, draw.s)),
    closes: new Date(draw.e),
  };
}
