import { nullable, number, object } from 'valibot';
import { localDay } from '../../src/domain/calendar/local-day.ts';
import { NO_PROGRAMME } from '../../src/domain/programmes/programme.ts';
import type { Env } from '../env.ts';
import { rowAs } from '../database/rows.ts';
import { outboxStatement } from '../mail/outbox.ts';
import { readTranslate } from '../platform/assets.ts';
import { DEFAULT_LANGUAGE, timeZone } from '../platform/portal.ts';
import { siteData } from '../platform/site-data.ts';
import { figuresInWords } from './figures-in-words.ts';

const COUNTED = `SELECT coalesce((SELECT sum(count) FROM survey_counts WHERE programme = ?1), 0)
    + coalesce((SELECT sum(count) FROM mark_counts WHERE programme = ?1), 0)
    + coalesce((SELECT sum(count) FROM helped_counts WHERE programme = ?1), 0) AS counted,
  (SELECT max(facts ->> 'counted') FROM outbox WHERE mail = 'coordinator-figures' AND facts ->> 'programme' = ?1) AS told`;

const countedRow = object({ counted: number(), told: nullable(number()) });

/**
 * Tells the coordinators of programmes once a month what was counted, when there is something new to tell. Returns how many
 * programmes were told.
 */
export async function mailFigures(env: Env, now: Date): Promise<number> {
  const [{ programmes }, t] = await Promise.all([
    siteData(env, DEFAULT_LANGUAGE),
    readTranslate(env, DEFAULT_LANGUAGE),
  ]);
  const month = localDay(now, timeZone).slice(0, 7);
  let told = 0;
  for (const programme of Object.keys(programmes).filter((one) => one !== NO_PROGRAMME)) {
    const row = rowAs(countedRow, await env.DB.prepare(COUNTED).bind(programme).first());
    const isNew = row !== undefined && row.counted > (row.told ?? 0);
    const words = isNew ? await figuresInWords(env, t, programme) : [];
    if (!row || words.length === 0) continue;
    const mail = { recipient: 'coordinator', mail: 'coordinator-figures' } as const;
    const facts = { programme, counted: row.counted, figures: words.join('\n\n') };
    const { meta } = await outboxStatement(env, [
      { id: `figures-${programme}-${month}`, ...mail, facts, now },
    ]).run();
    if (meta.changes > 0) told += 1;
  }
  return told;
}
