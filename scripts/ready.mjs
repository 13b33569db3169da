/**
 * Loaded with `--import` before a command of package.json: on a clone that never started it says what to do, where Node would
 * name a module that is not there. Runs on the plain system Node: Node's own modules only, no TypeScript.
 */
import { existsSync } from 'node:fs';

const has = (path) => existsSync(new URL(`../${path}`, import.meta.url));
const [, program = '', word = ''] = process.argv;
const needsBuild =
  /functions\/commands\/[^/]+$/.test(program) || (program.endsWith('keys.ts') && word === 'standing');

function stop(message) {
  console.error(message);
  process.exit(1);
}

if (!has('node_modules/.bin')) stop('Nothing is installed yet. `npm start` does that.');
if (needsBuild && !has('dist.edge.json'))
  stop('There is no database yet. It is made by the first `npm start`.');
