import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { LINK_PURPOSES } from '../../src/domain/links/link-pages.ts';
import { applyEvent } from '../requests/apply-event.ts';
import { addSubmission, followTokenOf, visit } from '../test/submissions.ts';
import { endLinks } from './end-links.ts';
import { findLink, linkStatement } from './links.ts';

const now = new Date();
const expiresAt = new Date(now.getTime() + 60_000);

it.each(LINK_PURPOSES)(
  'the database takes a link to %s, which opens that page and no other',
  async (purpose) => {
    const { token, statement } = await linkStatement(env, {
      purpose,
      row: 'one',
      round: '1',
      expiresAt,
      now,
    });
    await statement.run();
    for (const other of LINK_PURPOSES) {
      const found = await findLink(env, token, other, now);
      expect(found, other).toEqual(
        other === purpose ? expect.objectContaining({ mentorId: null }) : 'unknown',
      );
    }
  },
);

it.each([
  (token: string) => `${token}.`,
  (token: string) => `${token}>`,
  (token: string) => `${token.slice(0, 9)}\r\n ${token.slice(9)}`,
])('a link opens with what a mail program put into it or behind it', async (carried) => {
  const { token, statement } = await linkStatement(env, {
    purpose: 'follow',
    row: 'carried',
    round: '1',
    expiresAt,
    now,
  });
  await statement.run();
  expect(await findLink(env, carried(token), 'follow', now)).toHaveProperty('hash');
  expect(await findLink(env, `${token}A`, 'follow', now)).toBe('unknown');
});

it('a link that was ended opens nothing any more, also after a later step', async () => {
  const at = new Date();
  const submission = await addSubmission('ended', at);
  const page = `/volgen/?t=${await followTokenOf('ended')}&tried=1`;
  expect((await visit(page)).status).toBe(200);
  expect(await endLinks(env, 'ended', null)).toBe(1);
  expect(await endLinks(env, 'ended', null)).toBe(0);
  expect((await visit(page)).status).toBe(410);
  await applyEvent(env, submission, { event: 'ask', by: 'clock' }, at);
  expect((await visit(page)).status).toBe(410);
});

it('a page more behind a link takes no migration', async () => {
  const stored = await env.DB.prepare(
    "INSERT INTO links (hash, purpose, created_at, expires_at) VALUES ('hash', 'another-page', ?1, ?1)",
  )
    .bind(now.toISOString())
    .run();
  expect(stored.meta.changes).toBe(1);
});
