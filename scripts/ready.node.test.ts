import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const programs = Object.entries(scripts).filter(
  ([name, line]) => line.startsWith('node ') && line.includes('.ts') && !(`pre${name}` in scripts),
);

it('every command of package.json that installs nothing itself looks first whether that was done', () => {
  expect(programs.length).toBeGreaterThan(15);
  expect(programs.filter(([, line]) => !line.startsWith('node --import ./scripts/ready.mjs '))).toEqual([]);
});

/** What a command says on a clone with a space in its name, that has only what the look needs. */
function said(command: string, isInstalled: boolean): { status: number | null; stderr: string } {
  const clone = mkdtempSync(join(tmpdir(), 'my commands '));
  cpSync('scripts/ready.mjs', join(clone, 'scripts/ready.mjs'));
  if (isInstalled) mkdirSync(join(clone, 'node_modules/.bin'), { recursive: true });
  const [program = '', ...words] = command.split(' ');
  const line = scripts[program]?.split(' ').slice(1) ?? [];
  const { status, stderr } = spawnSync('node', [...line, ...words], { cwd: clone, encoding: 'utf8' });
  return { status, stderr };
}

it.each(['requests', 'check:content'])(
  '`npm run %s` says on a clone without packages how they come',
  (command) => {
    expect(said(command, false)).toEqual({
      status: 1,
      stderr: 'Nothing is installed yet. `npm start` does that.\n',
    });
  },
);

it.each(['requests', 'person delete a@b.nl', 'keys standing'])(
  '`npm run %s` says on a clone that never started that there is no database yet',
  (command) => {
    const stderr = 'There is no database yet. It is made by the first `npm start`.\n';
    expect(said(command, true)).toEqual({ status: 1, stderr });
  },
);
