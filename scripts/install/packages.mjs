import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from './user-error.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Runs `npm ci` when node_modules is not what package-lock.json asks for.
 * Throws a {@link UserError} when that fails.
 */
export function ensurePackages() {
  if (packagesMatch(root)) return;
  console.log('Installing the packages of package-lock.json. This takes about a minute.');
  const { status, output } = npm([
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...RETRIES,
  ]);
  if (status !== 0) throw new UserError(explain(output));
}

/**
 * Whether every package that the lock asks for on this machine is installed in that version, and no other is.
 * npm writes its own list at the end of an installation, so an interrupted one does not match.
 * @param {string} folder
 */
export function packagesMatch(folder) {
  const wanted = readPackages(join(folder, 'package-lock.json'));
  const present = readPackages(join(folder, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  const matches = Object.entries(wanted).every(([path, one]) => {
    if (path === '') return true;
    const installed = present[path];
    if (!installed) return one.optional === true && !isForThisMachine(one);
    return installed.version === one.version && installed.integrity === one.integrity;
  });
  return matches && Object.keys(present).every((path) => path in wanted);
}

// npm's own waits add up to more than a minute before it says that there is no network.
const RETRIES = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** True only for a package that names this system: npm leaves out parts of the others that name none. */
function isForThisMachine({ os, cpu, libc }) {
  if (!os || !fits(os, process.platform) || !fits(cpu, process.arch)) return false;
  return !libc || fits(libc, usesMusl() ? 'musl' : 'glibc');
}

function usesMusl() {
  return process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime;
}

function fits(allowed, here) {
  const list = [allowed ?? []].flat();
  if (list.includes(`!${here}`)) return false;
  const positive = list.filter((one) => !one.startsWith('!'));
  return positive.length === 0 || positive.includes(here);
}

function npm(args) {
  // Inside `npm start` this is the npm that the developer called.
  const own = process.env.npm_execpath;
  const [command, first] = own ? [process.execPath, [own]] : ['npm', []];
  const run = spawnSync(command, [...first, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status: run.status, output: `${run.stdout ?? ''}${run.stderr ?? ''}${run.error?.message ?? ''}` };
}

function explain(output) {
  const log = /complete log of this run can be found in:\s*(\S+)/i.exec(output)?.[1];
  const where = log ? ` npm wrote its log to ${log}` : '';
  if (
    /ENOTFOUND|EAI_AGAIN|EAI_FAIL|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ENOTCACHED/.test(
      output,
    )
  ) {
    return (
      'npm cannot reach the package registry. Check the network (or the proxy: `npm config get proxy`) ' +
      `and run the same command again.${where}`
    );
  }
  if (/EUSAGE|in sync/.test(output)) {
    return `package-lock.json does not fit package.json. Run \`npm install\`, look at the change and try again.${where}`;
  }
  const first = /npm error (?!code)(.+)/.exec(output)?.[1] ?? output.trim().split('\n')[0] ?? '';
  return `npm could not install the packages: ${first}${where}`;
}
