/**
 * `npm run person -- export <mail or phone>` prints everything that is kept on a person, to hand over;
 * `npm run person -- delete <mail or phone>` erases it.
 */
import { parseArgs } from 'node:util';
import { erasePerson, exportPerson } from '../privacy/erasure/person.ts';
import { UserError } from '../../scripts/install/user-error.mjs';
import { onPlatform } from './platform.ts';

const [what = '', reach = ''] = parseArgs({ allowPositionals: true }).positionals;

await onPlatform(async (env) => {
  if (reach === '' || !['export', 'delete'].includes(what)) {
    throw new UserError('Say what to do and for whom: npm run person -- export naam@voorbeeld.nl');
  }
  if (what === 'export') {
    console.log(JSON.stringify(await exportPerson(env, reach), undefined, 2));
    return;
  }
  const { submissions, mentors, failed } = await erasePerson(env, reach, new Date());
  console.log(`Erased: ${submissions} submissions, ${mentors} mentors. Failed: ${failed}.`);
  if (failed > 0) process.exitCode = 1;
});
