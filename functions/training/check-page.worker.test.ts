import { describe, expect, it } from 'vitest';
import { DEFAULT_LANGUAGE } from '../platform/portal.ts';
import { call, drawOf, handInAs, rightAnswers, wrongAnswers } from '../test/check.ts';
import { MODULE } from '../test/training-facts.ts';
import { checkQuestions } from './questions.ts';

const page = `/training/${MODULE}/toets/`;
const endpoint = `/api/training/${MODULE}/check`;

describe('the page without JavaScript', () => {
  const send = (fields: [string, string][]) =>
    call(endpoint, { method: 'POST', body: new URLSearchParams(fields), headers: { Accept: 'text/html' } });
  const asFields = (answers: Record<string, string[]>): [string, string][] =>
    Object.entries(answers).flatMap(([id, chosen]) => chosen.map((one): [string, string] => [id, one]));

  it('stands in the page as plain fields, also without JavaScript', async () => {
    const answer = await call(page);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    const html = await answer.text();
    expect(html.match(/<fieldset class="exercise/g)).toHaveLength(6);
    expect(html).toMatch(/<input type="hidden" name="draw" value="[\w-]+\.[\w-]+\.[\w-]+"/);
    expect(html).not.toContain('<p class="notice">');
    for (const { options } of checkQuestions(MODULE, DEFAULT_LANGUAGE))
      for (const { why } of options) expect(html).not.toContain(why);
  });

  it('says how it went, with every explanation, the lesson to read again and a next try', async () => {
    const drawn = await drawOf();
    const answer = await send([['draw', drawn.draw], ...asFields(wrongAnswers(drawn))]);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain('check.failed.title');
    expect(html).toContain('<title>check.failed.title - ');
    expect(html).toContain('check.failed.text 0 6 0 80');
    expect(html).toContain('check.again.text 2');
    expect(html.match(/check\.answers\.lesson/g)?.length).toBe(6);
    expect(html).not.toContain('name="result"');
  });

  it('offers the certificate to who passed', async () => {
    const drawn = await drawOf();
    const html = await (await send([['draw', drawn.draw], ...asFields(rightAnswers(drawn))])).text();
    expect(html).toContain('check.passed.title');
    expect(html).toMatch(/name="result" value="[\w-]+\.[\w-]+\.[\w-]+"/);
  });

  it('gives the form back with what was chosen, and a link to each open question', async () => {
    const drawn = await drawOf();
    const answers = rightAnswers(drawn);
    const [first] = drawn.questions;
    const rest = { ...answers };
    Reflect.deleteProperty(rest, first!.id);
    const answer = await send([['draw', drawn.draw], ...asFields(rest)]);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html.match(/<title>check\.open\.tab (?:(?!check\.open).)*<\/title>/)).not.toBeNull();
    expect(html).toContain(`<a href="#${first!.id}">check.open.item 1</a>`);
    expect(html.match(/ (?:checked|selected)/g)).toHaveLength(asFields(rest).length);
    expect(html).toContain(`value="${drawn.draw}"`);
  });

  it('asks again for an order of which a place is open, with the places that were given', async () => {
    let drawn = await drawOf();
    while (!drawn.questions.some(({ kind }) => kind === 'order')) drawn = await drawOf();
    const order = drawn.questions.find(({ kind }) => kind === 'order')!;
    const answers = { ...rightAnswers(drawn), [order.id]: ['a:2', 'b:1', 'c:3', ''] };
    const answer = await send([['draw', drawn.draw], ...asFields(answers)]);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain(`<a href="#${order.id}">`);
    expect(
      html.match(/value="[abcd]:\d" selected|selected value="[abcd]:\d"/g)?.length,
    ).toBeGreaterThanOrEqual(3);
  });

  it('shows a draw again after a reload with what was chosen, and takes that for no try', async () => {
    const drawn = await drawOf();
    const chosen = asFields(rightAnswers(drawn));
    const answer = await send([['draw', drawn.draw], ['resume', 'yes'], ...chosen]);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html.match(/ (?:checked|selected)/g)).toHaveLength(chosen.length);
    expect(html).toContain(`value="${drawn.draw}"`);
    for (const { id } of drawn.questions) expect(html).not.toContain(`<a href="#${id}">`);
    const graded = await handInAs({ draw: drawn.draw, answers: rightAnswers(drawn) });
    expect(await graded.json()).toMatchObject({ passed: true, left: 2 });
  });

  it('says why it cannot be graded, and how to go on', async () => {
    const html = await (await send([['draw', 'x.y']])).text();
    expect(html).toContain('check.foreign.title');
    expect(html).toContain('check.again.button');
  });
});
