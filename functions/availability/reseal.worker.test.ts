import { env } from 'cloudflare:workers';
import { expect, it, vi } from 'vitest';
import type { Env } from '../env.ts';
import { open } from '../privacy/keys/seal.ts';
import { tableRows } from '../test/post-form.ts';
import { addressPlace, setMentor } from './mentors.ts';
import { resealAddresses } from './reseal.ts';

const edge: Env = env;
const NOVEMBER = new Date('2026-11-23T09:00:00Z');
const DECEMBER = new Date('2026-12-01T02:30:00Z');
const withoutNovember = { ...edge, MONTH_KEYS: edge.MONTH_KEYS.replace(/^.*(?=2026-12:)/, '') };
const addressOf = async (id: string) =>
  String((await tableRows('mentors')).find((mentor) => mentor['id'] === id)?.['address']);

it('keeps the address of a mentor when the key of the month in which it came is destroyed', async () => {
  await setMentor(edge, { id: 'amina', address: 'amina@example.org', places: 1, now: NOVEMBER });
  expect(await resealAddresses(edge, NOVEMBER)).toBe(0);
  expect(await resealAddresses(edge, DECEMBER)).toBe(1);
  expect(await resealAddresses(edge, DECEMBER)).toBe(0);
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
  expect(await resealAddresses(edge, DECEMBER)).toBe(1);
  expect(await open(withoutNovember, addressPlace('bo'), await addressOf('bo'))).toBe('bo@example.org');
});
