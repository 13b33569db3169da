import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { addMentor, addSubmission, applyTo } from '../../test/submissions.ts';
import { moveLinks } from './move-links.ts';

const MENTOR = 'amina-el-idrissi';

it('links of who follows and of who is asked get one of the newest key beside them, also when they say no key', async () => {
  const now = new Date();
  await addMentor(MENTOR, 1, now);
  await addSubmission('one', now, { mentors: [MENTOR] });
  await applyTo('one', { event: 'ask', by: 'clock' }, now);
  await env.DB.exec('UPDATE links SET key = NULL');
  const MASTER_KEY = `${btoa('another key of thirty-two bytes!')},${env.MASTER_KEY}`;
  expect(await moveLinks({ ...env, MASTER_KEY }, now)).toBe(2);
  const purposes = env.DB.prepare(
    "SELECT purpose, count(*) AS count FROM links WHERE purpose IN ('answer', 'follow') GROUP BY 1 ORDER BY 1",
  );
  expect((await purposes.all()).results).toEqual([
    { purpose: 'answer', count: 2 },
    { purpose: 'follow', count: 2 },
  ]);
});
