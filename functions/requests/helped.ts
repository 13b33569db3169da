import { literal, nullable, number, object, picklist, string } from 'valibot';
import { NO_PROGRAMME } from '../../src/domain/programmes/programme.ts';
import { HELPED, type HelpedAnswer, helpedIn } from '../../src/domain/requests/helped.ts';
import { ENOUGH } from '../../src/domain/survey/survey.ts';
import type { Env } from '../env.ts';
import { rowAs, rowsAs } from '../database/rows.ts';

type Database = Pick<Env, 'DB'>;

/** Whether the mentee of a pair said already whether the talk helped. */
export async function isHelpedCounted({ DB }: Database, id: string): Promise<boolean> {
  const found = await DB.prepare('SELECT helped FROM submissions WHERE id = ?1').bind(id).first();
  return rowAs(object({ helped: nullable(literal('counted')) }), found)?.helped === 'counted';
}

/** Counts whether the one talk of a pair helped, once. Nothing of the answer stays with the pair. */
export async function postHelped(
  { DB }: Database,
  id: string,
  field: (name: string) => string | undefined,
): Promise<void> {
  const answer = helpedIn(field('step'));
  if (!answer) return;
  await DB.batch([
    DB.prepare(
      `INSERT INTO helped_counts (programme, answer, count)
       SELECT coalesce(programme, ?3), ?2, 1 FROM submissions WHERE id = ?1 AND helped IS NULL
       ON CONFLICT DO UPDATE SET count = count + 1`,
    ).bind(id, answer, NO_PROGRAMME),
    DB.prepare("UPDATE submissions SET helped = 'counted' WHERE id = ?1 AND helped IS NULL").bind(id),
  ]);
}

const countRow = object({ programme: string(), answer: picklist(HELPED), count: number() });

/** How often a talk helped, for each programme where enough people said so. */
export async function helpedFigures({ DB }: Database) {
  const found = rowsAs(countRow, await DB.prepare('SELECT * FROM helped_counts ORDER BY programme').all());
  return [...Map.groupBy(found, ({ programme }) => programme)].flatMap(([programme, rows]) => {
    const of = (answer: HelpedAnswer) => rows.find((row) => row.answer === answer)?.count ?? 0;
    const people = rows.reduce((sum, { count }) => sum + count, 0);
    return people < ENOUGH ? [] : [{ programme, people, yes: of('yes'), some: of('some'), no: of('no') }];
  });
}
