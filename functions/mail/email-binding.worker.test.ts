// The binding here is the one that the embedded runtime brings: it reads every message with a parser of its own.
import { EmailMessage } from 'cloudflare:email';
import { env } from 'cloudflare:workers';
import { expect, it, vi } from 'vitest';
import type { Env } from '../env.ts';
import { addSubmission } from '../test/submissions.ts';
import { tableRows } from '../test/post-form.ts';
import { bindingTransport } from './email-binding.ts';
import { MailFailure } from './mail-failure.ts';
import { sendDue } from './sweep.ts';

const edge: Env = env;
const NOW = new Date('2026-11-23T09:00:00Z');
const message = {
  id: 'abc-3-0',
  messageId: 'a1b2',
  to: 'sanne@example.org',
  from: 'Mentoring in de zorg <portaal@example.org>',
  subject: 'Je bericht is binnen – één moment',
  text: 'Hallo,\n\nDag',
  html: '<p>Hallo,</p>',
};
const session = { signal: new AbortController().signal, beforeHandOver: () => Promise.resolve() };
const states = async () => (await tableRows('outbox')).map(({ state, failure }) => [state, failure]);

it('takes a message of ours', async () => {
  if (!edge.EMAIL) throw new Error('the tests have no binding');
  await bindingTransport(edge.EMAIL, EmailMessage, 'example.com').send(message, session);
});

it('gets one bare sender, one bare receiver and the Message-ID of the row', async () => {
  const made: string[] = [];
  class Spy {
    readonly from: string;
    readonly to: string;
    constructor(from: string, to: string, raw: string) {
      [this.from, this.to] = [from, to];
      made.push(from, to, raw);
    }
  }
  const binding = { send: () => Promise.resolve() } as unknown as SendEmail;
  await bindingTransport(binding, Spy, 'example.com').send(message, session);
  expect(made.slice(0, 2)).toEqual(['portaal@example.org', 'sanne@example.org']);
  expect(made[2]).toContain('\r\nMessage-ID: <a1b2@example.com>\r\n');
});

it('refuses what could be more than it seems, and tries again what the platform refused', async () => {
  const limit = Object.assign(new Error(), { code: 'E_DAILY_LIMIT_EXCEEDED' });
  const binding = (error: Error) => ({ send: () => Promise.reject(error) }) as unknown as SendEmail;
  const { send } = bindingTransport(binding(limit), EmailMessage, 'example.com');
  await expect(send({ ...message, subject: 'hoi\r\nBcc: x@y.nl' }, session)).rejects.toMatchObject({
    fate: 'never',
  });
  await expect(send(message, session)).rejects.toEqual(new MailFailure('binding', 'later'));
  const lost = bindingTransport(binding(new Error('Network connection lost.')), EmailMessage, 'example.com');
  await expect(lost.send(message, session)).rejects.toMatchObject({ fate: 'unanswered' });
});

it('is chosen by MAIL_URL, and mail waits as long as it is not there', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await addSubmission('one', NOW, { form: 'message' });
  const { EMAIL, ...without } = edge;
  await sendDue({ ...without, MAIL_URL: 'binding:' }, NOW);
  expect(await states()).toEqual([
    ['waiting', 'no-binding'],
    ['waiting', null],
  ]);
  const later = new Date(NOW.getTime() + 5 * 60 * 1000);
  await sendDue({ ...without, ...(EMAIL && { EMAIL }), MAIL_URL: 'binding:' }, later);
  expect(await states()).toEqual([
    ['sent', null],
    ['sent', null],
  ]);
});
