import type { Context } from 'hono';
import { valuesFrom } from '../../src/domain/intake/values.ts';
import type { ChosenOptions } from '../../src/domain/training/check/question.ts';
import type { Bindings } from '../env.ts';

const OWN_FIELDS = ['draw', 'tries', 'count', 'resume'];

/**
 * What somebody handed in. `isCounted`: the box for anonymous figures was ticked. `isResumed`: it is not handed in yet, but
 * asked for again after a reload.
 */
export interface HandedIn {
  draw: string;
  tries: string;
  isCounted: boolean;
  isResumed: boolean;
  answers: ChosenOptions;
}

async function pairsOf(c: Context<Bindings>): Promise<Iterable<readonly [string, unknown]>> {
  if (!c.req.header('Content-Type')?.includes('json')) {
    return (await c.req.formData().catch(() => undefined)) ?? [];
  }
  const body: unknown = await c.req.json().catch(() => undefined);
  if (body === null || typeof body !== 'object') return [];
  const { answers, ...rest } = body as Record<string, unknown>;
  const given = answers !== null && typeof answers === 'object' ? answers : {};
  return [...Object.entries(given), ...Object.entries(rest)];
}

/**
 * From a form with a field per question, or from JSON `{ draw, answers: { <question>: [<option>] }, tries, count }`. A
 * body that cannot be read has no answers.
 */
export async function readHandedIn(c: Context<Bindings>): Promise<HandedIn> {
  const values = valuesFrom(await pairsOf(c));
  return {
    draw: values['draw']?.[0] ?? '',
    tries: values['tries']?.[0] ?? '',
    isCounted: values['count']?.[0] === 'yes',
    isResumed: values['resume']?.[0] === 'yes',
    // A list that stands at no place yet comes along as an empty text.
    answers: Object.fromEntries(
      Object.entries(values)
        .filter(([name]) => !OWN_FIELDS.includes(name))
        .map(([name, chosen]) => [name, chosen.filter((one) => one !== '')]),
    ),
  };
}
