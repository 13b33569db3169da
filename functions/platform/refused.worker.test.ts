import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { app } from '../app.ts';
import { FORMS } from '../../src/domain/intake/forms.ts';
import { useUpMinute } from '../test/flood.ts';
import { formOf, post, SITE, tableRows, whileBroken } from '../test/post-form.ts';
import { addMentor, addSubmission, applyTo, courseToken, everything } from '../test/submissions.ts';

const HTML = { Accept: 'text/html' };
/** What a proxy leaves that takes off where a form came from. */
const HIDDEN_ORIGIN = { ...HTML, 'Sec-Fetch-Site': 'none' };
const MENTOR = 'amina-el-idrissi';
const FEW = 20;
const DAY = '2026-12-01';
const start = new Date('2026-11-30T12:00:00Z');

const proposal = async () => ({
  t: await courseToken('one', 'mentor'),
  step: 'propose-moments',
  format: 'online',
  'day-1': DAY,
  'time-1': '19:00',
});

/** Where the form on a page goes, and every field of it. */
function formOn(page: string) {
  const form = /<form action="([^"]*)" method="post">(.*?)<\/form>/s.exec(page);
  const fields = [...(form?.[2] ?? '').matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return { action: form?.[1] ?? '', fields: fields.map(([, name = '', value = '']) => [name, value]) };
}

const refusedBy = {
  'a hidden origin': (fields: Record<string, string>, endpoint: string) =>
    post(formOf(fields), HIDDEN_ORIGIN, SITE + endpoint),
  'a flood': async (fields: Record<string, string>, endpoint: string) => {
    const from = { ...HTML, 'CF-Connecting-IP': '2001:db8:0:e::1' };
    const send = (body: Record<string, string>) => post(formOf(body), from, SITE + endpoint);
    // The first few posts of a minute pass without asking.
    for (let count = 0; count < FEW; count += 1) await send({});
    await useUpMinute(from['CF-Connecting-IP']);
    return send(fields);
  },
} as const;

beforeEach(async () => {
  vi.useFakeTimers({ now: start, toFake: ['Date'] });
  await addMentor(MENTOR, 1, start);
  await addSubmission('one', start, { mentors: [MENTOR] });
  await applyTo('one', { event: 'ask', by: 'clock' }, start);
  await applyTo('one', { event: 'accept', by: 'mentor' }, start);
});
afterEach(() => vi.useRealTimers());

describe.each(Object.entries(refusedBy))('what %s holds up', (_, refuse) => {
  it('is on the page that says so, and one tap sends it once more', { timeout: 30_000 }, async () => {
    const before = await everything();
    const answer = await refuse(await proposal(), '/api/course');
    const page = await answer.text();
    expect([403, 429]).toContain(answer.status);
    expect(await everything()).toEqual(before);
    const { action, fields } = formOn(page);
    expect(Object.fromEntries(fields)).toEqual(await proposal());
    const again = await post(new URLSearchParams(fields), HTML, SITE + action);
    expect(again.status).toBe(303);
    expect((await tableRows('moments'))[0]?.['proposed']).toContain('T18:00');
  });
});

it('what the database could not take is on the page that says so too', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const fields = await proposal();
  const answer = await whileBroken('audit', () => post(formOf(fields), HTML, `${SITE}/api/course`));
  expect(answer.status).toBe(503);
  expect(Object.fromEntries(formOn(await answer.text()).fields)).toEqual(fields);
});

const intake = Object.values(FORMS).map(({ endpoint }) => endpoint);
/** The endpoints that take a form, but for those of the forms that come back themselves. */
const endpoints = [...new Set(app.routes.map(({ path }) => path))].filter(
  (path) => path.startsWith('/api/') && !intake.includes(path) && !/health|availability$/.test(path),
);

it.each([...endpoints, '/api/mentor-availability'])(
  '%s gives back every field, and nothing of what another site sent',
  async (path) => {
    const endpoint = path.replace(':module', 'x');
    const typed = { name: 'Noor "<b>', places: '3', until: DAY };
    const page = await (await post(formOf(typed), HIDDEN_ORIGIN, SITE + endpoint)).text();
    expect(formOn(page)).toEqual({
      action: expect.stringContaining(`${endpoint}?language=`) as string,
      fields: [
        ['name', 'Noor &quot;&lt;b>'],
        ['places', '3'],
        ['until', DAY],
      ],
    });
    const foreign = await post(formOf(typed), { ...HTML, 'Sec-Fetch-Site': 'cross-site' }, SITE + endpoint);
    expect([foreign.status, (await foreign.text()).includes('Noor')]).toEqual([403, false]);
    expect(await env.DB.prepare('SELECT count(*) FROM moments').first<number>('count(*)')).toBe(0);
  },
);
