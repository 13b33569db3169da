/** `npm run test:promises`: the model of the two promises of the edge, 20,000 times or as often as you say. */
import { spawnSync } from 'node:child_process';
import { parseWords } from './parse-words.ts';
import { buildWhenChanged } from './site/build.ts';

const [runs = '20000'] = parseWords({}, 1).positionals;
if (!/^[1-9]\d{0,6}$/.test(runs)) {
  console.error(`"${runs}" is no number of runs. Say for example: npm run test:promises -- 5000`);
  process.exit(1);
}
await buildWhenChanged();
const { status } = spawnSync(
  'vitest',
  ['run', '--project', 'worker', 'functions/requests/promises.worker.test.ts'],
  { stdio: 'inherit', env: { ...process.env, MODEL_RUNS: runs } },
);
process.exitCode = status ?? 1;
