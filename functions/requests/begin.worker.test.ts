import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { setMentor } from '../availability/mentors.ts';
import type { Message, Transport } from '../mail/message.ts';
import { addSubmission, current } from '../test/submissions.ts';
import { afterStored } from './begin.ts';

const MENTOR = 'amina-el-idrissi';

it('right after storing the first mentor is asked, by first name, and no mail waits for the scheduler', async () => {
  const now = new Date();
  await setMentor(env, { id: MENTOR, address: 'amina@example.org', places: 1, now });
  await addSubmission('one', now, { mentors: [MENTOR] });
  const sent: Message[] = [];
  const transport: Transport = {
    send: async (message, { beforeHandOver }) => {
      await beforeHandOver();
      sent.push(message);
    },
  };
  await afterStored(env, 'one', now, transport);
  expect((await current('one')).state).toBe('asked');
  const left = env.DB.prepare("SELECT mail FROM outbox WHERE state <> 'sent'");
  expect((await left.all()).results).toEqual([]);
  expect(sent.map(({ text }) => text).filter((text) => text.startsWith('Beste Amina,'))).toHaveLength(1);
});
