import { nullable, number, object, picklist, string } from 'valibot';
import {
  MARK_STATES,
  markIn,
  type MarkPair,
  type MarkState,
} from '../../src/domain/requests/learning-marks.ts';
import { NO_PROGRAMME } from '../../src/domain/programmes/programme.ts';
import type { Env } from '../env.ts';
import { rowAs, rowsAs } from '../database/rows.ts';
import type { Behind } from '../links/behind-link.ts';

/** Fewer pairs than this could tell of one. */
const ENOUGH = 5;

/** Whether the marks of a pair may be counted, or were. */
export async function marksOfPair({ DB }: Pick<Env, 'DB'>, id: string): Promise<MarkState | null> {
  const found = await DB.prepare('SELECT marks FROM submissions WHERE id = ?1').bind(id).first();
  return rowAs(object({ marks: nullable(picklist(MARK_STATES)) }), found)?.marks ?? null;
}

/** The mentor of a pair allows that its marks count, or takes that back as long as they were not. */
async function allowMarks(
  { DB }: Pick<Env, 'DB'>,
  { id, mentorId }: { id: string; mentorId: string },
  isAllowed: boolean,
): Promise<void> {
  await DB.prepare(
    "UPDATE submissions SET marks = ?3 WHERE id = ?1 AND mentor_id = ?2 AND marks IS NOT 'counted'",
  )
    .bind(id, mentorId, isAllowed ? 'allowed' : null)
    .run();
}

/** Counts the two marks of a pair whose mentor allowed it, once. Nothing of them stays with the pair. */
async function countMarks({ DB }: Pick<Env, 'DB'>, id: string, { start, end }: MarkPair): Promise<void> {
  await DB.batch([
    DB.prepare(
      `INSERT INTO mark_counts (programme, at_start, at_end, count)
       SELECT coalesce(programme, ?4), ?2, ?3, 1 FROM submissions WHERE id = ?1 AND marks = 'allowed'
       ON CONFLICT DO UPDATE SET count = count + 1`,
    ).bind(id, start, end, NO_PROGRAMME),
    DB.prepare("UPDATE submissions SET marks = 'counted' WHERE id = ?1 AND marks = 'allowed'").bind(id),
  ]);
}

/** Which pair, and from which side: the link of a mentor names the mentor. */
interface TickedBehind {
  submission: Pick<Behind['submission'], 'id'>;
  link: Pick<Behind['link'], 'mentorId'>;
}

/** What somebody ticked on the page of a pair at its end. Without a tick nothing of it happens. */
export async function postMarks(
  env: Pick<Env, 'DB'>,
  { submission: { id }, link: { mentorId } }: TickedBehind,
  field: (name: string) => string | undefined,
): Promise<void> {
  const step = field('step');
  const hasTicked = field('agree') === 'yes';
  if (mentorId !== null && step === 'refuse-marks') await allowMarks(env, { id, mentorId }, false);
  if (mentorId !== null && step === 'allow-marks' && hasTicked) await allowMarks(env, { id, mentorId }, true);
  const [start, end] = [markIn(field('start')), markIn(field('end'))];
  if (mentorId !== null || step !== 'count-marks' || !hasTicked || !start || !end) return;
  await countMarks(env, id, { start, end });
}

const figureRow = object({
  programme: string(),
  pairs: number(),
  up: number(),
  same: number(),
  down: number(),
  start: number(),
  end: number(),
});

/** What the counted marks say, for each programme with enough of them. */
export async function markFigures({ DB }: Pick<Env, 'DB'>) {
  const found = await DB.prepare(
    `SELECT programme, sum(count) AS pairs,
       sum(count * (at_end > at_start)) AS up, sum(count * (at_end = at_start)) AS same,
       sum(count * (at_end < at_start)) AS down,
       round(1.0 * sum(count * at_start) / sum(count), 1) AS start,
       round(1.0 * sum(count * at_end) / sum(count), 1) AS end
     FROM mark_counts GROUP BY programme HAVING sum(count) >= ?1 ORDER BY programme`,
  )
    .bind(ENOUGH)
    .all();
  return rowsAs(figureRow, found);
}
