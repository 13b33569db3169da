import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call } from '../test/check.ts';
import { formOf, tableRows, whileBroken } from '../test/post-form.ts';
import { averageOf, forgetSurvey, surveyFigures } from './counts.ts';

const PAGE = '/meting/?programma=thuiszorg&moment=halfway';
const HOUR = 60 * 60 * 1000;
const SURVEY = { programme: 'thuiszorg', moment: 'halfway' } as const;
const SURVEY_FIELDS = { programma: 'thuiszorg', moment: 'halfway', side: 'mentor' };

const later = (ms: number) => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
};
// Sixty sheets take ten minutes, and two days if midnight is among them.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date().setUTCHours(11, 0, 0, 0) });
});
afterEach(() => vi.useRealTimers());

const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

type Fields = Record<string, string>;

/** Opens the page of a link, and fills it in a while later. */
async function filledIn(answers: Fields, from = PAGE): Promise<Fields> {
  const page = await (await call(from)).text();
  later(10_000);
  const own = ['programma', 'moment', 'id', 'opened'].map((name) => [name, hidden(page, name)] as const);
  return { ...Object.fromEntries(own), ...answers };
}

const post = (fields: Fields, network = '') =>
  call('/api/survey', {
    method: 'POST',
    body: formOf(fields),
    ...(network !== '' && { headers: { 'CF-Connecting-IP': network } }),
  });

const send = async (answers: Fields, network = '') => post(await filledIn(answers), network);

const sheetsOf = async () =>
  (await tableRows('survey_counts'))
    .filter(({ question }) => question === 'sheets')
    .map(({ count }) => count);

describe('the page of a link', () => {
  it('asks the questions of its programme and moment, with nothing chosen, and stores nothing', async () => {
    const answer = await call(PAGE);
    const page = await answer.text();
    expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
    expect(page.match(/<fieldset class="field/g)).toHaveLength(9);
    expect(page).not.toMatch(/type="radio"[^>]* checked/);
    expect(
      (await (await call(PAGE.replace('halfway', 'start'))).text()).match(/<fieldset class="field/g),
    ).toHaveLength(8);
    expect(await tableRows('check_draws')).toEqual([]);
  });

  it('says what to do when its link is not right', async () => {
    for (const wrong of [
      PAGE.replace('halfway', 'later'),
      PAGE.replace('thuiszorg', 'nothing'),
      PAGE.replace('thuiszorg', '__proto__'),
      '/meting/?moment=end',
      '/meting/?programma=none&moment=end',
    ]) {
      const answer = await call(wrong);
      expect([answer.status, await answer.text()]).toEqual([
        404,
        expect.stringContaining('survey.unknown.title') as string,
      ]);
    }
  });

  it('is for coordinators without a moment in its address', async () => {
    const page = await (await call('/meting/')).text();
    expect(page).not.toContain('/api/survey');
    expect(page).toContain('&amp;moment=halfway"');
  });
});

describe('a sheet', () => {
  it('is counted by programme, year, moment, side, question and answer, and nothing else is kept', async () => {
    const answer = await send({ side: 'mentee', help: '4', contact: '5' });
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `${PAGE}&done`]);
    const of = { ...SURVEY, year: new Date().getFullYear().toString(), side: 'mentee', count: 1 };
    expect(await tableRows('survey_counts')).toEqual([
      { ...of, question: 'contact', answer: '5' },
      { ...of, question: 'help', answer: '4' },
      { ...of, question: 'sheets', answer: 'sent' },
    ]);
    for (const table of ['submissions', 'audit', 'counters', 'outbox', 'check_networks'])
      expect(await tableRows(table)).toEqual([]);
    expect(await (await call(`${PAGE}&done`)).text()).toContain('survey.done.title');
  });

  it('counts once, also when it comes twice or at the same time', async () => {
    const sheet = await filledIn({ side: 'mentor', trust: '2' });
    const answers = await Promise.all([post(sheet), post(sheet), post(sheet)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect((await post({ ...sheet, trust: '5' })).status).toBe(409);
    expect(await sheetsOf()).toEqual([1]);
  });

  it('counts when it comes again after the database failed', async () => {
    const sheet = await filledIn({ side: 'mentor', trust: '2' });
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect((await whileBroken('survey_counts', () => post(sheet))).status).toBe(503);
    expect((await post(sheet)).status).toBe(303);
    expect(await sheetsOf()).toEqual([1]);
  });

  it.each([
    ['without who answers', { help: '4' }, 'side'],
    ['without an answer', { side: 'mentee' }, 'empty'],
    ['with the field that nobody sees', { side: 'mentee', help: '4', website: 'https://x' }, 'quick'],
  ])('comes back as it was filled in, %s', async (_, answers: Fields, why) => {
    const answer = await send(answers);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain(`survey.wrong.${why}`);
    if ('help' in answers) expect(page).toMatch(/name="help" value="4" checked/);
    expect(await tableRows('survey_counts')).toEqual([]);
  });

  it('comes back when it was filled in faster than a person does, and counts after that', async () => {
    const page = await (await call(PAGE)).text();
    const sheet = { ...SURVEY_FIELDS, id: hidden(page, 'id'), opened: hidden(page, 'opened'), help: '1' };
    const back = await post(sheet);
    expect([back.status, await back.text()]).toEqual([
      422,
      expect.stringContaining('survey.wrong.quick') as string,
    ]);
    later(3000);
    expect((await post(sheet)).status).toBe(303);
  });

  it('comes back with a new one when its day is over, or when it is not ours', async () => {
    const old = await filledIn({ side: 'mentee', help: '4' });
    later(25 * HOUR);
    for (const sheet of [old, { ...old, id: 'made-up' }, { ...old, moment: 'end' }]) {
      const back = await post(sheet);
      const page = await back.text();
      expect([back.status, page]).toEqual([422, expect.stringContaining('survey.wrong.again') as string]);
      later(3000);
      const again = { ...sheet, id: hidden(page, 'id'), opened: hidden(page, 'opened') };
      expect((await post(again)).status).toBe(303);
    }
  });

  it(
    'is counted 60 times a day from one network, and comes back after that',
    { timeout: 60_000 },
    async () => {
      const answers = { side: 'mentee', help: '3' };
      for (let sent = 0; sent < 60; sent += 1) await send(answers, '192.0.2.7');
      const back = await send(answers, '192.0.2.7');
      expect([back.status, await back.text()]).toEqual([
        429,
        expect.stringContaining('survey.wrong.crowded') as string,
      ]);
      expect((await send(answers, '198.51.100.9')).status).toBe(303);
      expect(await sheetsOf()).toEqual([61]);
      expect(JSON.stringify(await tableRows('check_networks'))).not.toContain('192.0.2');
    },
  );
});

describe('the figures', () => {
  it('say nothing of fewer than five people, also not of one question', async () => {
    for (let sent = 0; sent < 4; sent += 1) await send({ side: 'mentee', help: '4', trust: '2' });
    const [few] = await surveyFigures(env);
    expect(few).toMatchObject({ side: 'mentee', sheets: undefined, questions: {} });
    await send({ side: 'mentee', help: '1' });
    await send({ side: 'mentor', help: '1' });
    const [enough, mentors] = await surveyFigures(env, 'thuiszorg');
    expect(enough).toMatchObject({ ...SURVEY, sheets: 5, questions: { help: [1, 0, 0, 4, 0] } });
    expect(Object.keys(enough?.questions ?? {})).toEqual(['help']);
    expect(averageOf(enough?.questions['help'] ?? [])).toBeCloseTo(3.4);
    expect(mentors).toMatchObject({ side: 'mentor', sheets: undefined, questions: {} });
    expect(await surveyFigures(env, 'praktijken')).toEqual([]);
  });

  it('are thrown away for one moment of one year', async () => {
    await send({ side: 'mentee', help: '4' });
    expect(await forgetSurvey(env, SURVEY, '1999')).toBe(0);
    expect(await forgetSurvey(env, SURVEY, new Date().getFullYear().toString())).toBe(2);
    expect(await tableRows('survey_counts')).toEqual([]);
  });
});
