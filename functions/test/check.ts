import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { app } from '../app.ts';
import type { AskedQuestion } from '../../src/domain/training/check/question.ts';
import { DEFAULT_LANGUAGE } from '../platform/portal.ts';
import { checkQuestions } from '../training/questions.ts';
import { AS_JSON, OWN_PAGE, SITE } from './post-form.ts';
import { MODULE } from './training-facts.ts';

export interface Drawn {
  draw: string;
  questions: AskedQuestion[];
}

/** Calls the edge as a page of the site does. */
export async function call(path: string, init: RequestInit = {}, bindings = env): Promise<Response> {
  const context = createExecutionContext();
  const request = new Request(`${SITE}${path}`, init);
  for (const [name, value] of Object.entries(OWN_PAGE)) {
    if (!request.headers.has(name)) request.headers.set(name, value);
  }
  const answer = await app.fetch(request, bindings, context);
  await waitOnExecutionContext(context);
  return answer;
}

/** A new draw of a module. */
export const drawOf = async (module = MODULE): Promise<Drawn> =>
  (await call(`/api/training/${module}/check`)).json<Drawn>();

/** The key, which only the edge and this test know. */
export function rightAnswers({ questions }: Drawn, module = MODULE): Record<string, string[]> {
  const all = new Map(checkQuestions(module, DEFAULT_LANGUAGE).map((question) => [question.id, question]));
  return Object.fromEntries(
    questions.map(({ id }) => [
      id,
      (all.get(id)?.options ?? []).filter(({ right }) => right).map((option) => option.id),
    ]),
  );
}

/** Answers of which none is right. */
export const wrongAnswers = (drawn: Drawn): Record<string, string[]> => {
  const right = rightAnswers(drawn);
  return Object.fromEntries(
    drawn.questions.map(({ id, options }) => [
      id,
      options
        .filter((option) => !right[id]?.includes(option.id))
        .map((option) => option.id)
        .slice(0, 1),
    ]),
  );
};

/** Hands in as a script does. */
export const handInAs = (
  body: object,
  module = MODULE,
  headers: Record<string, string> = {},
  bindings = env,
): Promise<Response> =>
  call(
    `/api/training/${module}/check`,
    {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { ...AS_JSON, 'Content-Type': 'application/json', ...headers },
    },
    bindings,
  );
