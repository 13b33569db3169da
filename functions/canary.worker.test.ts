// A canary in every field of every form, followed through storing, asking, mail and erasure: it may be in one column,
// sealed, and in nothing else that we keep, send or log.
import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FormDefinition } from '../src/domain/intake/form.ts';
import { FORMS } from '../src/domain/intake/forms.ts';
import type { Env } from './env.ts';
import { eraseOld } from './privacy/erasure/erase.ts';
import { applyEvent } from './requests/apply-event.ts';
import { runDue } from './requests/scheduler.ts';
import { sendDue } from './mail/sweep.ts';
import type { Message } from './mail/message.ts';
import { setMentor } from './availability/mentors.ts';
import { current, everything } from './test/submissions.ts';
import { answersStored, AS_JSON, formOf, post, tableRows, SITE } from './test/post-form.ts';
import { RIGHT_OF } from './test/right-values.ts';
import { ruleOf } from '../src/domain/intake/field.ts';
import { numberingPlan } from './platform/portal.ts';

const edge: Env = env;
const MARK = 'kanarievogel';
const PHONE = '87654321';
const LEAK = new RegExp(`${MARK}|${PHONE}`, 'i');
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
const inWeeks = (weeks: number) => new Date(Date.now() + weeks * WEEK_MS);

let lines: string[] = [];
beforeEach(() => {
  lines = [];
  for (const way of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, way).mockImplementation((...said) => void lines.push(said.map(String).join(' ')));
  }
});
afterEach(() => vi.restoreAllMocks());

type Fields = Record<string, string | readonly string[]>;

const canaryIn = (field: string) => `${MARK} schrijft bij ${field}`;

/** The fields in which somebody can write what they like. */
const freeIn = ({ fields }: FormDefinition) =>
  fields.filter((field) => {
    const { name, kind } = field;
    return (
      (kind === 'line' || kind === 'text') &&
      v.safeParse(ruleOf(field, numberingPlan), canaryIn(name)).success
    );
  });

/** The form with the canary in every text field, and in fields that no form has. */
function marked(form: FormDefinition, reach: 'email' | 'phone'): Fields {
  const { name } = form;
  return {
    ...RIGHT_OF[name],
    ...Object.fromEntries(freeIn(form).map((field) => [field.name, canaryIn(field.name)])),
    ...(name === 'request' && { wish: [`language:${MARK}`] }),
    reach,
    email: reach === 'email' ? `${MARK}@example.org` : '',
    phone: reach === 'phone' ? `06${PHONE}` : '',
    [MARK]: MARK,
    step: 'send',
  };
}

/** Every text in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

const send = ({ endpoint }: FormDefinition, fields: Fields, headers = {}) =>
  post(formOf(fields), headers, `${SITE}${endpoint}`);
const kept = async () => JSON.stringify([await everything(), await edge.ERASED.list()]);

const CASES = Object.values(FORMS).flatMap((form) =>
  (['email', 'phone'] as const).map((reach) => ({ form, reach, called: `${form.name} by ${reach}` })),
);

it.each(CASES)('what somebody fills in lies sealed, and nowhere else: $called', async ({ form, reach }) => {
  await setMentor(edge, {
    id: 'amina-el-idrissi',
    address: `mentor-${MARK}@example.org`,
    places: 2,
    now: new Date(),
  });
  const answer = await send(form, marked(form, reach));
  expect(answer.status).toBe(303);
  expect(answer.headers.get('Location')).not.toMatch(LEAK);

  const texts = textsIn(await answersStored());
  for (const { name } of freeIn(form)) expect(texts).toContain(canaryIn(name));
  expect(texts.join(' ')).toMatch(reach === 'email' ? `${MARK}@example.org` : PHONE);
  const rows = await kept();
  // A choice from a list is an answer too. Short ids are left out, because they occur inside other words.
  for (const text of texts.filter(({ length }) => length > 5)) expect(rows).not.toContain(text);
  expect(rows).not.toMatch(LEAK);

  const mails: Message[] = [];
  const collect = { send: (message: Message) => Promise.resolve(void mails.push(message)) };
  const fail = { send: () => Promise.reject(new Error(`550 no ${MARK}@example.org here`)) };
  const [row] = await tableRows('submissions');
  const id = String(row?.['id']);
  if (form.name === 'request') {
    await applyEvent(edge, await current(id), { event: 'want-talk', by: 'mentor' }, new Date());
    await applyEvent(
      edge,
      await current(id),
      { event: 'decline', by: 'mentor', reason: 'other' },
      new Date(),
    );
  }
  await runDue(edge, inWeeks(3));
  await sendDue(edge, inWeeks(3), { transport: fail });
  await sendDue(edge, inWeeks(4), { transport: collect });
  expect(mails.length).toBeGreaterThan(1);
  // A mail greets by first name; nothing else of what somebody wrote is in it.
  for (const { to, ...said } of mails)
    expect(JSON.stringify(said).replaceAll(`Hallo ${MARK},`, 'Hallo'), to).not.toMatch(LEAK);
  expect(await kept()).not.toMatch(LEAK);

  await eraseOld(edge, inWeeks(70));
  expect(await tableRows('submissions')).toEqual([]);
  expect(await kept()).not.toMatch(LEAK);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.filter((line) => LEAK.test(line))).toEqual([]);
});

it.each(Object.values(FORMS))('what is wrong in $name is told without repeating it', async (form) => {
  const names = form.fields.map(({ name }) => name);
  const all = [...names, 'email', 'phone', 'mentor1', 'id', 'opened', 'website', 'step'];
  const wrong = { ...Object.fromEntries(all.map((name) => [name, MARK])), phone: PHONE };
  const answers = [
    await send(form, wrong, AS_JSON),
    await send(form, marked(form, 'email'), { 'Sec-Fetch-Site': MARK }),
    await post(`{"${MARK}"`, { ...AS_JSON, 'Content-Type': 'application/json' }, `${SITE}${form.endpoint}`),
    await post(MARK, { 'Content-Type': `text/${MARK}` }, `${SITE}${form.endpoint}`),
    await post(MARK.repeat(10_000), {}, `${SITE}${form.endpoint}`),
  ];
  expect(answers.map(({ status }) => status)).toEqual([422, 403, 422, 415, 413]);
  for (const answer of answers) {
    expect(await answer.text()).not.toMatch(LEAK);
    expect(JSON.stringify([...answer.headers])).not.toMatch(LEAK);
  }
  expect(await kept()).not.toMatch(LEAK);
  expect(lines.filter((line) => LEAK.test(line))).toEqual([]);
});

it.each(Object.values(FORMS))('a database that fails says nothing of what $name held', async (form) => {
  await env.DB.exec(
    `CREATE TRIGGER broken BEFORE INSERT ON submissions BEGIN SELECT RAISE(ABORT, '${MARK}'); END`,
  );
  try {
    const answer = await send(form, marked(form, 'email'), AS_JSON);
    expect([answer.status, await answer.text()]).toEqual([503, '{"error":"unavailable"}']);
  } finally {
    await env.DB.exec('DROP TRIGGER broken');
  }
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.filter((line) => LEAK.test(line))).toEqual([]);
});
