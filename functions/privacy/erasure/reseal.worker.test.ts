import { env } from 'cloudflare:workers';
import { expect, it, vi } from 'vitest';
import type { Env } from '../../env.ts';
import { KeyGone, open } from '../keys/seal.ts';
import { tableRows } from '../../test/post-form.ts';
import { addressPlace, setMentor } from '../../availability/mentors.ts';
import { readSubmission } from '../../database/submission.ts';
import { applyEvent } from '../../requests/apply-event.ts';
import { addSubmission } from '../../test/submissions.ts';
import { resealLiving } from './reseal.ts';

const edge: Env = env;
const NOVEMBER = new Date('2026-11-23T09:00:00Z');
const DECEMBER = new Date('2026-12-01T02:30:00Z');
const withoutNovember = { ...edge, MONTH_KEYS: edge.MONTH_KEYS.replace(/^.*(?=2026-12:)/, '') };
const addressOf = async (id: string) =>
  String((await tableRows('mentors')).find((mentor) => mentor['id'] === id)?.['address']);

it('keeps the address of a mentor when the key of the month in which it came is destroyed', async () => {
  await setMentor(edge, { id: 'amina', address: 'amina@example.org', places: 1, now: NOVEMBER });
  expect(await resealLiving(edge, NOVEMBER)).toBe(0);
  expect(await resealLiving(edge, DECEMBER)).toBe(1);
  expect(await resealLiving(edge, DECEMBER)).toBe(0);
  expect(await open(withoutNovember, addressPlace('amina'), await addressOf('amina'))).toBe(
    'amina@example.org',
  );
});

it('goes on past an address that nobody can read any more', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await setMentor(edge, { id: 'amina', address: 'amina@example.org', places: 1, now: NOVEMBER });
  await setMentor(edge, { id: 'bo', address: 'bo@example.org', places: 1, now: NOVEMBER });
  await env.DB.prepare(
    "UPDATE mentors SET address = replace(address, '2026-11', '2020-01') WHERE id = 'amina'",
  ).run();
  expect(await resealLiving(edge, DECEMBER)).toBe(1);
  expect(await open(withoutNovember, addressPlace('bo'), await addressOf('bo'))).toBe('bo@example.org');
});

it('keeps what somebody asked while it lives, and lets go what ended with the key of its month', async () => {
  const ended = await addSubmission('ended', NOVEMBER);
  await applyEvent(edge, ended, { event: 'withdraw', by: 'mentee' }, NOVEMBER);
  const { answers } = await addSubmission('living', NOVEMBER);
  expect(await resealLiving(edge, DECEMBER)).toBe(1);
  expect((await readSubmission(withoutNovember, 'living'))?.answers).toEqual(answers);
  await expect(readSubmission(withoutNovember, 'ended')).rejects.toThrow(KeyGone);
});

it('seals again what fills more than one statement', async () => {
  const question = 'a'.repeat(300_000);
  for (const id of ['a', 'b', 'c']) await addSubmission(id, NOVEMBER, { answers: { question } });
  expect(await resealLiving(edge, DECEMBER)).toBe(3);
  expect(await resealLiving(edge, DECEMBER)).toBe(0);
  expect((await readSubmission(withoutNovember, 'c'))?.answers).toEqual({ question });
});
