import { env } from 'cloudflare:workers';
import { beforeEach, expect, it } from 'vitest';
import { sendDue } from '../mail/sweep.ts';
import type { Message } from '../mail/message.ts';
import type { Env } from '../env.ts';
import { tableRows } from '../test/post-form.ts';
import { addSubmission, current, followTokenOf, visit } from '../test/submissions.ts';
import { endLinks } from '../links/end-links.ts';
import { eraseOld } from '../privacy/erasure/erase.ts';
import { renewLinks } from './renew-links.ts';

const edge: Env = env;
const now = new Date();
const LONG_AGO = '2020-01-01T00:00:00.000Z';

const page = async () => `/volgen/?t=${await followTokenOf('one')}&tried=1`;
const open = async () => visit(await page());
const renew = async (at = now) => renewLinks(edge, await current('one'), at);
const made = async () => (await tableRows('outbox')).filter(({ mail }) => mail === 'mentee-link');

beforeEach(async () => {
  await addSubmission('one', now);
  await edge.DB.prepare('DELETE FROM outbox').run();
  await edge.DB.prepare('UPDATE links SET expires_at = ?1').bind(LONG_AGO).run();
});

it('the page of a link that ended says how to get one that works', async () => {
  const answer = await open();
  expect(answer.status).toBe(410);
  const html = await answer.text();
  expect(html).toContain('link-pages.expired.newLink');
  for (const written of ['REFONE', 'Sanne', 'sanne@example.org']) expect(html).not.toContain(written);
});

it('a mail to the address in the form brings a link that opens the page again', async () => {
  expect(await renew()).toBe('done');
  expect((await open()).status).toBe(200);
  const mails: Message[] = [];
  const transport = { send: (mail: Message) => Promise.resolve(void mails.push(mail)) };
  await sendDue(edge, now, { transport });
  expect(mails.map(({ to }) => to)).toEqual(['sanne@example.org']);
  expect(mails[0]?.text).toContain(`/volgen/?t=${await followTokenOf('one')}`);
});

it('a link that the night has deleted is made again', async () => {
  await edge.DB.prepare('DELETE FROM links').run();
  expect(await renew()).toBe('done');
  expect((await open()).status).toBe(200);
});

it('one mail goes a day, however often it is asked for', async () => {
  expect([await renew(), await renew()]).toEqual(['done', 'sent']);
  expect(await made()).toHaveLength(1);
  expect(await renew(new Date(now.getTime() + 2 * 24 * 60 * 60 * 1000))).toBe('done');
});

it('who ended the links gets none, and who gave no address is called', async () => {
  await addSubmission('two', now, {
    answers: { name: 'Sanne', contact: { reach: 'phone', phone: '0600000001' } },
  });
  expect(await renewLinks(edge, await current('two'), now)).toBe('no-mail');
  await endLinks(edge, 'one', null);
  expect(await renew()).toBe('ended');
  expect((await open()).status).toBe(410);
  expect(await made()).toEqual([]);
});

it('who ended the links gets none either after the nights that delete what no longer works', async () => {
  await endLinks(edge, 'one', null);
  await eraseOld(edge, now);
  expect(await renew()).toBe('ended');
  expect((await open()).status).toBe(410);
});
