import { say } from '../../src/domain/texts/texts.ts';
import type { Graded } from '../../src/domain/training/check/grade.ts';
import type { AskedQuestion } from '../../src/domain/training/check/question.ts';
import type { Env } from '../env.ts';
import { DEFAULT_LANGUAGE, pageAddress } from '../portal.ts';
import { type Filling, lifePage } from '../pages/life-page.ts';
import { checkFacts, type EdgeModuleFacts } from '../training/facts.ts';
import { TRIES_A_DAY } from '../training/tries.ts';
import { type ChosenBefore, gradedItems, goalItems, openItems, questionFields } from './check-view.ts';

/** Why a check cannot be graded; each has its sentences in `check.yaml`. */
export type NotGraded = 'expired' | 'used' | 'foreign' | 'tries';

const STATUS = { expired: 410, used: 409, foreign: 422, tries: 429 } as const;
export const statusOf = (why: NotGraded): (typeof STATUS)[NotGraded] => STATUS[why];

/** Values of the hidden fields by name. */
type Fields = Readonly<Record<string, string>>;

const pathOf = (module: string) => pageAddress(DEFAULT_LANGUAGE, 'check', { module });

function fillFields(page: Response, fields: Fields, attributes: Fields, isFocused: boolean): Response {
  return new HTMLRewriter()
    .on('main input[type="hidden"]', {
      element(input) {
        const value = fields[input.getAttribute('name') ?? ''];
        if (value !== undefined) input.setAttribute('value', value);
      },
    })
    .on('main [data-check-page]', {
      element(root) {
        for (const [name, value] of Object.entries(attributes)) root.setAttribute(name, value);
      },
    })
    .on('[data-title]', {
      element(heading) {
        // A page opened without a form begins at its top.
        if (!isFocused) heading.removeAttribute('autofocus');
      },
    })
    .transform(page);
}

async function fillPage(
  env: Env,
  module: string,
  filling: Filling,
  more: { status?: number; fields?: Fields; attributes?: Fields; isFocused?: boolean } = {},
): Promise<Response> {
  const page = await lifePage(env, pathOf(module), filling, more.status ?? 200);
  return fillFields(page, more.fields ?? {}, more.attributes ?? {}, more.isFocused ?? true);
}

/** The page with the questions of a draw; with `given`, what was filled in and what is still open. */
export async function questionsPage(
  env: Env,
  module: string,
  facts: EdgeModuleFacts,
  draw: { token: string; questions: readonly AskedQuestion[]; tries: string },
  given?: ChosenBefore,
): Promise<Response> {
  const { texts } = await checkFacts(env);
  const open = given?.open ?? [];
  const title = say(texts, 'title', { module: facts.title });
  const filling: Filling = {
    title: open.length > 0 ? `${say(texts, 'open.tab')} ${title}` : title,
    shows: ['ask', ...(open.length > 0 ? ['open'] : [])],
    texts: {},
    html: {
      questions: questionFields(draw.questions, texts, given),
      errors: openItems(draw.questions, open, texts),
    },
  };
  const page = await fillPage(env, module, filling, {
    status: open.length > 0 ? 422 : 200,
    fields: { draw: draw.token, tries: draw.tries },
    isFocused: false,
  });
  if (open.length === 0) return page;
  return new HTMLRewriter()
    .on('[data-title]', { element: (heading) => void heading.setInnerContent(title) })
    .on('[data-error-summary]', { element: (box) => void box.setAttribute('autofocus', '') })
    .transform(page);
}

/** What a graded check leads to. */
export interface CheckOutcome {
  graded: Graded;
  /** Attempts used today, including this one, and the token that says so. */
  used: number;
  tries: string;
  /** Only after passing. */
  result: string | undefined;
}

/** The page after handing in: the result, what comes next, and the explanation of every answer. */
export async function outcomePage(
  env: Env,
  module: string,
  facts: EdgeModuleFacts,
  { graded, used, tries, result }: CheckOutcome,
): Promise<Response> {
  const { texts } = await checkFacts(env);
  const left = TRIES_A_DAY - used;
  const { right, total, score } = graded;
  const name = graded.passed ? 'passed' : 'failed';
  const next = left > 0 ? say(texts, 'again.text', { count: left }) : say(texts, 'again.none');
  const filling: Filling = {
    title: say(texts, `${name}.title`),
    shows: [
      'outcome',
      ...(graded.passed ? ['passed'] : ['failed']),
      ...(!graded.passed && left > 0 ? ['again'] : []),
    ],
    texts: {
      outcome: say(texts, `${name}.text`, { right, total, score, pass: facts.pass }),
      ...(!graded.passed && { next }),
    },
    html: {
      goals: goalItems(graded.goals, facts, texts),
      graded: gradedItems(graded.questions, facts, texts),
    },
  };
  return fillPage(env, module, filling, {
    fields: { tries, result: result ?? '' },
    attributes: {
      'data-outcome': name,
      'data-tries': tries,
      'data-score': score.toString(),
      'data-version': facts.version,
    },
  });
}

export async function notGradedPage(env: Env, module: string, why: NotGraded): Promise<Response> {
  const { texts } = await checkFacts(env);
  const filling: Filling = {
    title: say(texts, `${why}.title`),
    shows: ['not-graded', ...(why === 'tries' ? [] : ['again'])],
    texts: { why: say(texts, `${why}.text`) },
  };
  return fillPage(env, module, filling, { status: STATUS[why], attributes: { 'data-outcome': why } });
}
