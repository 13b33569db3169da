/**
 * `npm run person -- export <mail or phone>` prints everything that is kept on a person, to hand over;
 * `npm run person -- delete <mail or phone>` erases it. `npm run person -- reindex` makes every index anew by which a
 * person is found, and the links of later mails, with the newest master key, as the night does in parts.
 */
import { erasePerson, exportPerson } from '../privacy/erasure/person.ts';
import { moveLinks } from '../privacy/erasure/move-links.ts';
import { type Reindexed, reindexPeople } from '../privacy/erasure/reindex.ts';
import type { Env } from '../env.ts';
import { UserError } from '../../scripts/install/user-error.mjs';
import { commandWords, onPlatform } from './platform.ts';

const [what = '', reach = ''] = commandWords({ export: 1, delete: 1, reindex: 0 });

/** "Erased: 0" would read as if a name, which is sealed, had been looked for. */
const nothingOf = (who: string): string =>
  `Nothing is kept of ${who}. A person is found by mail address or telephone number alone. Did this one give another?`;

/** Until a run finds nothing more that it can make anew. */
async function reindex(env: Env): Promise<void> {
  let all = 0;
  let last: Reindexed;
  do {
    last = await reindexPeople(env);
    all += last.done;
  } while (last.done > 0);
  let links = 0;
  for (let more = 1; more > 0; links += more) more = await moveLinks(env, new Date());
  console.log(
    `Indexes made anew: ${all}. Links: ${links}. Nobody can open: ${last.closed}. Failed: ${last.failed}.`,
  );
  if (last.failed > 0) process.exitCode = 1;
}

await onPlatform(async (env) => {
  if (what === 'reindex') return reindex(env);
  if (reach === '' || !['export', 'delete'].includes(what)) {
    throw new UserError('Say what to do and for whom: npm run person -- export naam@voorbeeld.nl');
  }
  if (what === 'export') {
    const kept = await exportPerson(env, reach);
    console.log(JSON.stringify(kept, undefined, 2));
    if (kept.submissions.length + kept.mentors.length === 0) console.error(nothingOf(reach));
    return;
  }
  const { submissions, mentors, failed } = await erasePerson(env, reach, new Date());
  if (submissions + mentors + failed === 0) {
    console.log(nothingOf(reach));
    return;
  }
  console.log(`Erased: ${submissions} submissions, ${mentors} mentors. Failed: ${failed}.`);
  if (mentors > 0)
    console.log('Take the profile out of content/mentors/ too, and put the site online again.');
  if (failed > 0) process.exitCode = 1;
});
