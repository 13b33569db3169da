import { env } from 'cloudflare:workers';
import { beforeEach, expect, it } from 'vitest';
import type { Env } from '../env.ts';
import type { Message } from '../mail/message.ts';
import { sendDue } from '../mail/sweep.ts';
import {
  addMentor,
  addSubmission,
  answerToken,
  applyTo,
  courseToken,
  current,
  followTokenOf,
  send,
  visit,
} from '../test/submissions.ts';
import { tableRows } from '../test/post-form.ts';

const edge: Env = env;
const MENTOR = 'amina-el-idrissi';

let answerOfMentor = '';

/** Every link of a pair, with the page that it opens. */
const links = async () => [
  { whose: 'mentee', page: 'volgen', endpoint: 'follow', t: await followTokenOf('one') },
  { whose: 'mentee', page: 'verloop', endpoint: 'course', t: await courseToken('one', 'mentee') },
  { whose: 'mentor', page: 'verloop', endpoint: 'course', t: await courseToken('one', 'mentor') },
  // Its page shows how to reach the mentee.
  { whose: 'mentor', page: 'antwoord', endpoint: 'answers', t: answerOfMentor },
];
const open = ({ page, t }: { page: string; t: string }) => visit(`/${page}/?t=${t}&tried=1`);

beforeEach(async () => {
  const now = new Date();
  await addMentor(MENTOR, 1, now);
  await addSubmission('one', now, { mentors: [MENTOR] });
  await applyTo('one', { event: 'ask', by: 'clock' }, now);
  answerOfMentor = await answerToken('one');
  await applyTo('one', { event: 'accept', by: 'mentor' }, now);
});

it.each([0, 1, 2])('link %i can be ended on its page, which says first what comes then', async (place) => {
  const link = (await links())[place]!;
  const html = await (await open(link)).text();
  expect(html).toContain('link-pages.endLink.then');
  expect(html).toContain('name="links"');
});

it.each([
  [0, 'mentee'],
  [1, 'mentee'],
  [2, 'mentor'],
] as const)('ending link %i ends the links of the %s, and changes nothing else', async (place, side) => {
  const before = await current('one');
  const all = await links();
  const { page, endpoint, t } = all[place]!;
  const asked = await send(`/api/${endpoint}`, { t, links: 'end' });
  expect([asked.status, asked.headers.get('Location')]).toEqual([303, `/${page}/?t=${t}&step=links`]);
  const sure = await visit(`/${page}/?t=${t}&tried=1&step=links`);
  expect([sure.status, (await sure.text()).includes('link-pages.sure.links.text')]).toEqual([200, true]);
  for (const link of all) expect((await open(link)).status).toBe(200);
  expect((await send(`/api/${endpoint}`, { t, links: 'end', sure: 'yes' })).status).toBe(303);
  for (const link of all) {
    const answer = await open(link);
    expect(answer.status, `${link.whose} ${link.page}`).toBe(link.whose === side ? 410 : 200);
    const html = await answer.text();
    expect(html.includes('link-pages.ended.text')).toBe(link.whose === side);
    // Who ended a link can go on without a call.
    if (link.whose === side && link.page !== 'antwoord')
      expect(html).toContain('href="/aanvraag/">link-pages.follow.again');
  }
  expect(await current('one')).toEqual(before);
});

it('nothing can be done any more with a link that was ended', async () => {
  const t = await followTokenOf('one');
  await send('/api/follow', { t, links: 'end', sure: 'yes' });
  expect((await send('/api/follow', { t, withdraw: 'yes' })).status).toBe(410);
  const mentee = await courseToken('one', 'mentee');
  expect((await send('/api/course', { t: mentee, step: 'stop' })).status).toBe(410);
  expect((await current('one')).state).toBe('accepted');
});

it('opening its page with the words of the button in the address ends nothing', async () => {
  const t = await followTokenOf('one');
  expect((await visit(`/volgen/?t=${t}&tried=1&links=end`)).status).toBe(200);
  expect((await visit(`/api/follow?t=${t}&links=end`)).status).toBe(405);
  expect((await visit(`/volgen/?t=${t}&tried=1`)).status).toBe(200);
});

it('whoever ended the links is asked nothing behind them any more, and no mail holds a dead link', async () => {
  const now = new Date();
  await env.DB.prepare('DELETE FROM outbox').run();
  await send('/api/follow', { t: await followTokenOf('one'), links: 'end', sure: 'yes' });
  const proposal = { moments: [new Date(now.getTime() + 864e5).toISOString()], format: 'online' };
  await applyTo('one', { event: 'moment-propose', by: 'mentor', proposal }, now);
  const mails: Message[] = [];
  const transport = { send: (mail: Message) => Promise.resolve(void mails.push(mail)) };
  await sendDue(edge, now, { transport });
  expect((await tableRows('outbox')).find(({ mail }) => mail === 'mentee-moments')).toMatchObject({
    failure: 'over',
  });
  await applyTo('one', { event: 'stop', by: 'mentor' }, now);
  await sendDue(edge, now, { transport });
  const told = mails.map(({ to, text }) => [to, /https?:[^\s]*[?]t=/.test(text)]);
  expect(told).toContainEqual(['sanne@example.org', false]);
  expect(told).not.toContainEqual(['sanne@example.org', true]);
});

it('no other form on the page of a pair ends its links', async () => {
  const t = await courseToken('one', 'mentee');
  await send('/api/course', { t, step: 'halfway-fine', end: '', link: 'end', sure: 'yes' });
  expect((await visit(`/verloop/?t=${t}&tried=1`)).status).toBe(200);
});
