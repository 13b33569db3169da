import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { root } from '../scripts/child.ts';
import { median, type Measurement } from './measurement.ts';

const ARTICLES = 1000;
const ROUNDS = 3;
type Kind = 'md' | 'mdx';
const OURS = ['content', 'src', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json'];

/** A text as long as our articles; the same in both projects. */
function markdown(number: number): string {
  const paragraph = `Dit is tekst ${number.toString()} over leren van een **collega** in de zorg. Je stelt een vraag en krijgt een antwoord. `;
  const section = (heading: number) =>
    `## Deel ${heading.toString()}\n\n${paragraph.repeat(4)}\n\n- een punt\n- nog een punt\n`;
  return [paragraph.repeat(2), section(1), section(2), section(3), section(4)].join('\n\n');
}

function ours(folder: string, articles: number, kind: Kind): void {
  for (const name of OURS) cpSync(join(root, name), join(folder, name), { recursive: true });
  for (let number = 0; number < articles; number += 1) {
    const article = join(folder, 'content/method', `meting-${number.toString()}`);
    mkdirSync(article);
    const matter = `title: Meting ${number.toString()}\nsummary: Een tekst om de tijd van een build te meten.\ngroup: naslag\norder: ${(number + 1000).toString()}\nreviewed: 2026-11-20\nreviewBefore: 2099-11-20\nnext:\n  - { label: Naar de voorpagina, href: / }`;
    writeFileSync(join(article, `nl.${kind}`), `---\n${matter}\n---\n\n${markdown(number)}`);
  }
}

function bare(folder: string, articles: number): void {
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
  for (let number = 0; number < articles; number += 1) {
    const matter = `---\ntitle: Meting ${number.toString()}\n---\n\n`;
    writeFileSync(join(folder, 'content', `meting-${number.toString()}.md`), matter + markdown(number));
  }
}

/** Writes what the process took of the processor when it ends: nothing that runs beside it counts. */
const COUNT = `data:text/javascript,import{appendFileSync}from'node:fs';process.on('exit',()=>{const{user,system}=process.cpuUsage();appendFileSync(process.env.CPU_FILE,(user+system)+' ')})`;

/** Seconds of processor that one build takes, from nothing. */
function seconds(make: (folder: string) => void): number {
  const folder = mkdtempSync(join(tmpdir(), 'mentoring-build-'));
  const cpu = join(folder, 'cpu');
  try {
    make(folder);
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const { status, stderr, stdout } = spawnSync(join(root, 'node_modules/.bin/astro'), ['build'], {
      cwd: folder,
      encoding: 'utf8',
      // A build with 1,000 more articles prints more than Node buffers by default, and Node then kills the build.
      maxBuffer: 256 * 2 ** 20,
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        CI: '1',
        CPU_FILE: cpu,
        NODE_OPTIONS: `--import "${COUNT}"`,
      },
    });
    if (status !== 0) throw new Error(`A build failed:\n${stdout}${stderr}`);
    // The process of the build ends last, and has taken most.
    return Math.max(...readFileSync(cpu, 'utf8').trim().split(' ').map(Number)) / 1e6;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * What 1,000 articles add to the processor time of a build: of this site, and of a bare project with the same
 * texts, in turn. The whole builds are shown too, because this site does much that does not depend on the number of articles.
 */
export function measure(): Promise<Measurement[]> {
  const times = {
    ours: [] as number[],
    oursWith: [] as number[],
    bare: [] as number[],
    bareWith: [] as number[],
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.bare.push(seconds((folder) => bare(folder, 0)));
    times.ours.push(seconds((folder) => ours(folder, 0, 'md')));
    times.bareWith.push(seconds((folder) => bare(folder, ARTICLES)));
    times.oursWith.push(seconds((folder) => ours(folder, ARTICLES, 'md')));
  }
  const ratios = times.bare.map((bare, round) => {
    const [ours = 0, oursWith = 0, bareWith = 0] = [times.ours, times.oursWith, times.bareWith].map(
      (all) => all[round],
    );
    return (oursWith - ours) / (bareWith - bare);
  });
  const asMdx = seconds((folder) => ours(folder, ARTICLES, 'mdx'));
  const row = (what: string, value: number, unit = 's') => ({ what, value, unit });
  return Promise.resolve([
    row('a bare project, empty', median(times.bare)),
    row('a bare project with 1,000 texts', median(times.bareWith)),
    row('this site as it is', median(times.ours)),
    row('this site with 1,000 more articles, as .md', median(times.oursWith)),
    row('this site with 1,000 more articles, as .mdx', asMdx),
    row(
      'the whole site against the whole bare project',
      median(times.oursWith) / median(times.bareWith),
      'times',
    ),
    row('per 1,000 articles, against the bare project', median(ratios), 'times'),
    row(
      'of these rounds, the highest against the lowest',
      Math.max(...ratios) / Math.min(...ratios),
      'times',
    ),
  ]);
}
