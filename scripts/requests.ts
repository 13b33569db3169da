/** `npm run requests`: the match requests in the embedded database of `npm start`, newest first. */
import { run } from './child.ts';
import { LOCAL_STATE } from './edge/migrate.ts';
import { table, type Row } from './edge/table.ts';

const QUERY = 'SELECT * FROM requests ORDER BY rowid DESC LIMIT 100';

const where = ['--local', '--persist-to', LOCAL_STATE];
const { code, output } = await run('wrangler', [
  'd1',
  'execute',
  'DB',
  ...where,
  '--json',
  '--command',
  QUERY,
]);
if (code === 0) {
  const [answer] = JSON.parse(output.slice(output.indexOf('['))) as [{ results: Row[] }];
  console.log(answer.results.length === 0 ? 'No requests yet.' : table(answer.results));
} else if (output.includes('no such table')) {
  console.log('There is no database yet. It is made by the first `npm start`.');
} else {
  console.error(`The requests could not be read. wrangler says:\n${output.trim()}`);
  process.exitCode = 1;
}
