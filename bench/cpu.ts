import { readdir, readFile } from 'node:fs/promises';

const TICKS_PER_MS = 0.1;

/** Processor time in milliseconds of all processes of a group that still run; Linux only. */
export async function cpuOfGroup(group: number): Promise<number> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(ids.map((id) => readFile(`/proc/${id}/stat`, 'utf8').catch(() => '')));
  const own = stats.map((stat) => stat.slice(stat.lastIndexOf(')') + 2).split(' '));
  return own
    .filter((fields) => Number(fields[2]) === group)
    .reduce((sum, fields) => sum + (Number(fields[11]) + Number(fields[12])) / TICKS_PER_MS, 0);
}
