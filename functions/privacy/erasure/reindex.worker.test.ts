import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { setMentor } from '../../availability/mentors.ts';
import type { Env } from '../../env.ts';
import { tableRows } from '../../test/post-form.ts';
import { addSubmission } from '../../test/submissions.ts';
import { keyedHash } from '../keys/derive.ts';
import { erasePerson, exportPerson } from './person.ts';
import { reindexPeople } from './reindex.ts';

const edge: Env = env;
const now = new Date('2026-11-23T09:00:00Z');
const phone = (typed: string) => ({ answers: { contact: { reach: 'phone', phone: typed } } });

/** The index as it was made before numbers had one writing. */
const before = (digits: string) => keyedHash(edge, 'index', digits);

const setPerson = async (table: string, id: string, person: string) =>
  env.DB.prepare(`UPDATE ${table} SET person = ?2 WHERE id = ?1`).bind(id, person).run();

/** A database with rows of before: two writings of one number, a mentor, and somebody else. */
async function fill(): Promise<void> {
  await addSubmission('a', now, phone('+31 (0)6 12345678'));
  await addSubmission('b', now, phone('0031 (0)6-12345678'));
  await addSubmission('c', now, phone('0687654321'));
  await setMentor(edge, { id: 'bo', address: 'bo@example.org', places: 2, now });
  await setPerson('submissions', 'a', await before('310612345678'));
  await setPerson('submissions', 'b', await before('00310612345678'));
  await setPerson('submissions', 'c', await before('+31687654321'));
  await setPerson('mentors', 'bo', await before('bo@example.org'));
}
const idsOf = async (reach: string) =>
  (await exportPerson(edge, reach)).submissions.map(({ submission }) => submission.id);

it('an index of before is made anew, so that who asks to be erased is found under every writing', async () => {
  await fill();
  expect(await idsOf('06 1234 5678')).toEqual([]);
  expect(await idsOf('0687654321')).toEqual(['c']);
  expect((await exportPerson(edge, 'bo@example.org')).mentors).toHaveLength(1);

  expect(await reindexPeople(edge)).toEqual({ done: 4, closed: 0, failed: 0 });
  expect(await idsOf('06 1234 5678')).toEqual(['a', 'b']);
  expect(await idsOf('0687654321')).toEqual(['c']);
  expect(await erasePerson(edge, '+31612345678', now)).toMatchObject({ submissions: 2 });
  expect((await tableRows('submissions')).map(({ id }) => id)).toEqual(['c']);
  expect(await reindexPeople(edge)).toEqual({ done: 0, closed: 0, failed: 0 });
});

it('a row that nobody can open keeps its index and holds up no other', async () => {
  await fill();
  await env.DB.exec("UPDATE submissions SET answers = replace(answers, '2026-11', '2020-01') WHERE id = 'c'");
  expect(await reindexPeople(edge)).toEqual({ done: 3, closed: 1, failed: 0 });
  expect(await idsOf('0687654321')).toEqual(['c']);
});

it('in parts, everything is made anew in the end', async () => {
  await fill();
  for (let night = 0; night < 2; night += 1) expect(await reindexPeople(edge, 2)).toMatchObject({ done: 2 });
  expect(await reindexPeople(edge, 2)).toMatchObject({ done: 0 });
});
