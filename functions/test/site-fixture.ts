import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FormName } from '../../src/domain/intake/form.ts';
import type { FormChoices } from '../../src/domain/intake/review.ts';
import { TEST_MENTORS, TEST_OPTIONS, TEST_SITE_CONFIG, TEST_WISHES } from './portal-facts.ts';

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
  for (const file of globSync(data('*/forms.json'))) {
    const forms = JSON.parse(readFileSync(file, 'utf8')) as Record<FormName, FormChoices>;
    const ofTests = Object.entries(forms).map(([name, choices]) => [name, withTestWords(choices)] as const);
    writeFileSync(file, JSON.stringify(Object.fromEntries(ofTests)));
  }
  return folder;
}

function withTestWords({ options, mentors, wishes }: FormChoices): FormChoices {
  const words = Object.entries(options).map(([field, labels]) => {
    const own = Object.entries(TEST_OPTIONS).find(([name]) => name === field)?.[1];
    return [field, { ...labels, ...own }] as const;
  });
  return {
    options: Object.fromEntries(words),
    ...(mentors && {
      mentors: TEST_MENTORS.map(({ id, name }) => ({ id, label: name, room: 'free' as const })),
    }),
    ...(wishes && { wishes: { ...wishes, ...TEST_WISHES } }),
  };
}
