import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { root } from '../scripts/child.ts';
import { atMost, median, type Measurement } from './measurement.ts';

const ARTICLES = 1000;
const ROUNDS = 3;
const OURS = ['content', 'src', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json'];

/** A text of the length of our articles; the same in both projects. */
function markdown(number: number): string {
  const paragraph = `Dit is tekst ${number.toString()} over leren van een **collega** in de zorg. Je stelt een vraag en krijgt een antwoord. `;
  const section = (heading: number) =>
    `## Deel ${heading.toString()}\n\n${paragraph.repeat(4)}\n\n- een punt\n- nog een punt\n`;
  return [paragraph.repeat(2), section(1), section(2), section(3), section(4)].join('\n\n');
}

function ours(folder: string): void {
  for (const name of OURS) cpSync(join(root, name), join(folder, name), { recursive: true });
  for (let number = 0; number < ARTICLES; number += 1) {
    const article = join(folder, 'content/method', `meting-${number.toString()}`);
    mkdirSync(article);
    const matter = `title: Meting ${number.toString()}\nsummary: Een tekst om de tijd van een build te meten.\ngroup: naslag\norder: ${(number + 1000).toString()}\nreviewed: 2026-11-20\nreviewBefore: 2099-11-20\nnext:\n  - { label: Naar de voorpagina, href: / }`;
    writeFileSync(join(article, 'nl.mdx'), `---\n${matter}\n---\n\n${markdown(number)}`);
  }
}

function bare(folder: string): void {
  mkdirSync(join(folder, 'src/pages'), { recursive: true });
  mkdirSync(join(folder, 'content'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'astro.config.mjs'), 'export default { markdown: { syntaxHighlight: false } };');
  writeFileSync(
    join(folder, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { texts: defineCollection({ loader: glob({ base: './content', pattern: '*.md' }) }) };`,
  );
  writeFileSync(
    join(folder, 'src/pages/[id].astro'),
    `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('texts')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { Content } = await render(Astro.props.entry);
---
<html lang="nl"><head><title>{Astro.props.entry.data.title}</title></head><body><Content /></body></html>`,
  );
  for (let number = 0; number < ARTICLES; number += 1) {
    const matter = `---\ntitle: Meting ${number.toString()}\n---\n\n`;
    writeFileSync(join(folder, 'content', `meting-${number.toString()}.md`), matter + markdown(number));
  }
}

/** Seconds that one build takes, from nothing. */
function seconds(make: (folder: string) => void): number {
  const folder = mkdtempSync(join(tmpdir(), 'mentoring-build-'));
  try {
    make(folder);
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const began = performance.now();
    const { status, stderr, stdout } = spawnSync(join(root, 'node_modules/.bin/astro'), ['build'], {
      cwd: folder,
      encoding: 'utf8',
      // A build with 1,000 more articles says more than Node keeps by default, and Node then ends the build.
      maxBuffer: 256 * 2 ** 20,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', CI: '1' },
    });
    if (status !== 0) throw new Error(`A build failed:\n${stdout}${stderr}`);
    return (performance.now() - began) / 1000;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The whole site with 1,000 more articles against a bare project with the same 1,000 texts, by turns. */
export function measure(): Promise<Measurement[]> {
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.bare.push(seconds(bare));
    times.ours.push(seconds(ours));
  }
  const ratio = median(times.ours) / median(times.bare);
  return Promise.resolve([
    { what: 'a bare project with 1,000 texts', value: median(times.bare), unit: 's' },
    { what: 'this site with 1,000 more articles', value: median(times.ours), unit: 's' },
    {
      what: 'this site against the bare project',
      value: ratio,
      unit: 'times',
      goal: atMost(ratio, 1.6, 'times'),
    },
  ]);
}
