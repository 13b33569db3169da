import { NO_PROGRAMME } from '../../src/domain/programmes/programme.ts';
import type { Env } from '../env.ts';
import { DEFAULT_LANGUAGE } from '../platform/portal.ts';
import { siteData } from '../platform/site-data.ts';

/** Gives what came in before programmes were stored the one of its mentors. Once everything has one, an empty index answers. */
export async function placeInProgrammes(env: Env): Promise<void> {
  const { mentors } = await siteData(env, DEFAULT_LANGUAGE);
  const programmes = Object.fromEntries([...mentors].map(([id, { programme }]) => [id, programme]));
  await env.DB.prepare(
    `UPDATE submissions SET programme = coalesce((
       SELECT known.value FROM choices JOIN json_each(?1) AS known ON known.key = choices.mentor_id
       WHERE choices.submission_id = submissions.id ORDER BY choices.rank LIMIT 1
     ), ?2) WHERE programme IS NULL`,
  )
    .bind(JSON.stringify(programmes), NO_PROGRAMME)
    .run();
}
