import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TEST_TERMS, TEST_LABELS, TEST_MENTORS } from './portal-facts.ts';

const DIST = new URL('../../dist', import.meta.url).pathname;

/**
 * A copy of the built site with the facts of `portal-facts.ts` in place of those of `content/`, so that another term,
 * name or mentor there breaks no test of the edge. Undefined when there is no built site.
 */
export function siteOfTests(): string | undefined {
  if (!existsSync(DIST)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'mentoring-site-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  cpSync(DIST, folder, { recursive: true });
  const data = (name: string) => join(folder, 'data', name);
  const built = JSON.parse(readFileSync(data('form-messages.json'), 'utf8')) as { labels: object };
  writeFileSync(data('edge.json'), JSON.stringify(TEST_TERMS));
  writeFileSync(data('mentors.json'), JSON.stringify(TEST_MENTORS));
  const words = { ...built, labels: { ...built.labels, ...TEST_LABELS } };
  writeFileSync(data('form-messages.json'), JSON.stringify(words));
  return folder;
}
