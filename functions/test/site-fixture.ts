import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Texts } from '../../src/domain/texts/texts.ts';
import { FORMS } from '../../src/domain/intake/forms.ts';
import { TEST_MENTORS, TEST_SITE_CONFIG, TEST_TEXTS, testChoices } from './portal-facts.ts';

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
  writeFileSync(data('edge.json'), JSON.stringify(TEST_SITE_CONFIG));
  writeFileSync(data('mentors.json'), JSON.stringify(TEST_MENTORS));
  const choices = Object.entries(FORMS).map(([name, form]) => [name, testChoices(form)] as const);
  for (const file of globSync(data('*/forms.json')))
    writeFileSync(file, JSON.stringify(Object.fromEntries(choices)));
  for (const file of globSync(data('*/texts.json'))) {
    const texts = JSON.parse(readFileSync(file, 'utf8')) as Texts;
    writeFileSync(file, JSON.stringify({ ...texts, ...TEST_TEXTS }));
  }
  return folder;
}
