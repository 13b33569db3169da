import { env } from 'cloudflare:workers';
import { describe, expect, inject, it } from 'vitest';
import { everyMinute } from '../schedule.ts';
import { addMentor } from '../test/submissions.ts';
import { AS_JSON, formOf, post, RIGHT, tableRows } from '../test/post-form.ts';

const send = () => {
  const id = crypto.randomUUID();
  return post(formOf({ ...RIGHT, id, email: `${id}@example.org` }), AS_JSON);
};
const states = async () => (await tableRows('submissions')).map(({ state }) => state);
const attempts = async () => (await tableRows('outbox')).map(({ attempts }) => attempts);

describe('after a form is stored', () => {
  it('the mentor is asked and the mails are tried at once', async () => {
    await addMentor(RIGHT.mentor1, 1, new Date());
    expect((await send()).status).toBe(201);
    expect(await states()).toEqual(['asked']);
    // Nothing listens there, so that the first of them lets the others rest.
    expect(await tableRows('mail_pauses')).toMatchObject([{ what: 'all', failure: 'refused' }]);
  });

  // It sends some hundred mails, which a busy machine takes its time for.
  it(
    'that waits for the scheduler in a rush: all are stored, and none is forgotten',
    { timeout: 120_000 },
    async () => {
      await addMentor(RIGHT.mentor1, 50, new Date());
      const answers = await Promise.all(Array.from({ length: 32 }, send));
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
      expect((await states()).filter((state) => state === 'sent').length).toBeGreaterThan(20);

      const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);
      const back = { ...env, MAIL_URL: `smtp://localhost:${inject('mailPorts').plain}?tls=none` };
      await everyMinute(back, later(1));
      await everyMinute(back, later(2));
      expect(new Set(await states())).toEqual(new Set(['asked']));
      await everyMinute(back, later(3));
      await everyMinute(back, later(4));
      expect((await attempts()).filter((count) => count === 0)).toEqual([]);
    },
  );
});
