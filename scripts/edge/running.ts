import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { number, object, parse, pipe, startsWith, string } from 'valibot';
import { root } from '../child.ts';
import { UserError } from '../install/user-error.mjs';

/** Which process serves this clone, and where. */
const noteSchema = object({ pid: number(), url: pipe(string(), startsWith('http://localhost:')) });

const noteOf = (folder: string): string => join(folder, '.wrangler/running.json');

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else is alive, too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The address at which another process serves this clone, if one does. A note of a process that is gone says nothing. */
export async function servedElsewhere(folder: string): Promise<{ pid: number; url: string } | undefined> {
  try {
    const note = parse(noteSchema, JSON.parse(readFileSync(noteOf(folder), 'utf8')));
    if (note.pid === process.pid || !isAlive(note.pid)) return undefined;
    // The number may be that of another program by now.
    await fetch(note.url, { method: 'HEAD', signal: AbortSignal.timeout(5000) });
    return note;
  } catch {
    return undefined;
  }
}

/** Throws a {@link UserError} when this clone is served already: two servers on one database would each mail. */
export async function refuseSecond(folder = root): Promise<void> {
  const other = await servedElsewhere(folder);
  if (other)
    throw new UserError(
      `This portal is running already, at ${other.url} (process ${other.pid.toString()}). Open it there, or stop it first.`,
    );
}

/** Writes down that this process serves this clone, until it ends. */
export function noteRunning(url: string, folder = root): void {
  const file = noteOf(folder);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ pid: process.pid, url }));
  process.once('exit', () => {
    rmSync(file, { force: true });
  });
}
