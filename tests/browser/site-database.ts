import { inject } from 'vitest';
import { run } from '../../scripts/child.ts';

const TRIES = 10;
const WAIT_MS = 300;

/** Runs SQL on the database of the site under test. The site has it open too: while that writes, this comes back. */
export async function changeDatabase(sql: string, tries = TRIES): Promise<void> {
  const args = ['d1', 'execute', 'DB', '--local', '--persist-to', inject('siteState'), '--command', sql];
  const { code, output } = await run('wrangler', args);
  if (code === 0) return;
  if (tries <= 1 || !output.includes('SQLITE_BUSY')) throw new Error(output);
  await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  return changeDatabase(sql, tries - 1);
}
