import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { Hono } from 'hono';
import { renderToString } from 'preact-render-to-string';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { defineForm, type FormStep } from '../../src/domain/intake/form.ts';
import { requestForm } from '../../src/domain/intake/request-form.ts';
import { requestInWords } from '../../src/domain/intake/request-in-words.ts';
import { storedValues } from '../../src/domain/intake/stored-values.ts';
import { lineShape } from '../../src/domain/intake/text.ts';
import { translator } from '../../src/domain/texts/texts.ts';
import { Answer } from '../../src/views/Answer.tsx';
import { readSubmission } from '../database/submission.ts';
import type { Bindings } from '../env.ts';
import { postSubmission } from './submissions.ts';
import { withLanguage } from '../platform/language.ts';
import { DEFAULT_LANGUAGE } from '../platform/portal.ts';
import { siteData } from '../platform/site-data.ts';
import { ADDED_FIELD } from '../test/portal-facts.ts';
import { AS_JSON, ENDPOINT, formOf, OWN_PAGE, RIGHT, tableRows } from '../test/post-form.ts';
import { numberingPlan } from '../platform/portal.ts';

const name = ADDED_FIELD;
const added = {
  name: 'person',
  fields: [{ name, kind: 'line', rule: v.pipe(lineShape, v.nonEmpty(`${name}.empty`)) }],
} as const satisfies FormStep;

/** The real match request with one field more: a line in its steps, and its name among what a mentor sees. */
const form = defineForm({
  ...requestForm,
  steps: requestForm.steps.map((step) =>
    step.name === added.name ? { ...step, fields: [...step.fields, ...added.fields] } : step,
  ),
  seenByMentor: [...(requestForm.seenByMentor ?? []), name],
});
const app = new Hono<Bindings>().use(withLanguage).post(form.endpoint, postSubmission(form));

async function send(fields: object, headers = {}): Promise<Response> {
  const context = createExecutionContext();
  const body = formOf({ ...RIGHT, ...fields });
  const all = { ...OWN_PAGE, ...headers };
  const answer = await app.fetch(new Request(ENDPOINT, { method: 'POST', body, headers: all }), env, context);
  await waitOnExecutionContext(context);
  return answer;
}

const WORDS = 'Alleen nachtdiensten <b>';
const ESCAPED = 'Alleen nachtdiensten &lt;b';

it('a field that is added to the definition is asked for and refused by its own rule', async () => {
  const page = await (await send({ step: 'change', [name]: WORDS })).text();
  expect(page).toContain('request.fields.shift.label');
  expect(page).toMatch(new RegExp(`<input[^>]*name="${name}"[^>]*value="${ESCAPED}`));
  const errors = [{ field: name, key: `${name}.empty` }];
  expect(await (await send({ [name]: ' ' }, AS_JSON)).json()).toEqual({ errors });
});

it('a field that is added to the definition is shown before sending', async () => {
  const page = await (await send({ step: 'check', [name]: WORDS })).text();
  expect(page).toMatch(new RegExp(`<dt>request.fields.shift.label</dt><dd[^>]*>${ESCAPED}`));
  expect(page).toMatch(new RegExp(`<input type="hidden" name="${name}" value="${ESCAPED}`));
});

it('a field that is added to the definition is stored sealed, and read by the mentor who is asked', async () => {
  expect((await send({ [name]: WORDS })).status).toBe(303);
  const [row] = await tableRows('submissions');
  expect(JSON.stringify(row)).not.toContain('nachtdiensten');
  const submission = await readSubmission(env, String(row?.['id']));
  expect(submission?.answers).toMatchObject({ [name]: WORDS });

  const { texts, choices } = await siteData(env, DEFAULT_LANGUAGE);
  const t = translator(texts);
  const values = storedValues(form.fields, submission?.answers ?? {});
  const inWords = requestInWords(form, values, t, { choices: choices.request, plan: numberingPlan });
  const contact = { people: [], email: 'proef@example.org' };
  const programme = { name: '', coordinator: '', rhythm: '' };
  const data = {
    standing: 'asked',
    programme,
    request: inWords,
    stations: [],
    due: '',
    token: '',
    noPlace: false,
  } as const;
  const page = renderToString(Answer({ t, contact, data }));
  expect(page).toMatch(new RegExp(`<dt>request.fields.shift.forMentor</dt><dd[^>]*>${ESCAPED}`));
});
