/**
 * Loaded with `--import` before a command of package.json: on a clone that never started it says what to do, where Node would
 * name a module that is not there. Runs on the plain system Node: Node's own modules only, no TypeScript.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const [, program = '', word = ''] = process.argv;
const needsBuild = program.includes('commands') || (program.endsWith('keys.ts') && word === 'standing');

function stop(message) {
  console.error(message);
  process.exit(1);
}

if (!existsSync(join(root, 'node_modules/.bin'))) stop('Nothing is installed yet. `npm start` does that.');
if (needsBuild && !existsSync(join(root, 'dist.edge.json')))
  stop('There is no database yet. It is made by the first `npm start`.');
