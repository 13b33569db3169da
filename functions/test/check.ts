import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { app } from '../app.ts';
import type { AskedQuestion } from '../../src/domain/training/check/question.ts';
import { answerKeyOf } from '../../src/domain/training/question.ts';
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
  const asked = questions.map(({ id }) => id);
  const own = checkQuestions(module, DEFAULT_LANGUAGE).filter(({ id }) => asked.includes(id));
  return Object.fromEntries(own.map((question) => [question.id, answerKeyOf(question).right]));
}

/** Answers of which none is right. */
export const wrongAnswers = (drawn: Drawn): Record<string, string[]> => {
  const right = rightAnswers(drawn);
  return Object.fromEntries(
    drawn.questions.map(({ id, kind, options }) => [
      id,
      kind === 'order'
        ? options.map((option) => `${option.id}:${right[id]?.includes(`${option.id}:1`) ? 2 : 1}`)
        : options
            .map((option) => option.id)
            .filter((option) => !right[id]?.includes(option))
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
