// A path in a README that has moved sends every newcomer to the wrong place, and nobody who works here notices.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { matchesGlob, posix } from 'node:path';
import { expect, test } from 'vitest';

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter(Boolean);
const folders = new Set(tracked.flatMap((file) => ancestors(file)));
const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;
const packages = Object.keys({ ...dependencies, ...devDependencies });

/** Made by a command, so in no commit. */
const MADE = ['dist', 'dist.edge.json', 'export', 'node_modules', '.wrangler', '.dev.vars'];
/** What a writer makes: a second language, a photo of a mentor who agrees. */
const TO_BE_MADE = [
  'mentors/<mentor>.jpg',
  'en.mdx',
  'matching.en.yaml',
  'matching.en.yaml',
  'interface/en/',
  'content/interface/en/',
];

const documents = tracked.filter((file) => /(^|\/)[A-Z]+\.md$/.test(file) || /^docs\/.*\.md$/.test(file));

function ancestors(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** A superseded decision speaks of files that were there then; its links must still lead somewhere. */
const isHistory = (text: string): boolean => /Status: superseded/.test(text);

function linksIn(text: string): string[] {
  return [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target) && !target.startsWith('/'));
}

/** Names of files and folders between backticks; addresses of pages begin with a slash and are no paths. */
function pathsIn(text: string): string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```/gm, '');
  return [...prose.matchAll(/`([^`\n]+)`/g)]
    .map(([, code = '']) => code)
    .filter((code) => /^[\w.@*<][\w.@*<>[\]-]*(\/[\w.@*<>[\]-]+)*\/?$/.test(code))
    .filter((code) => code.includes('/') || /\.(tsx?|m?js|astro|mdx?|ya?ml|jsonc?|css|sql|txt)$/.test(code))
    .filter((code) => !TO_BE_MADE.includes(code))
    .filter((code) => !MADE.some((made) => code === made || code.startsWith(`${made}/`)))
    .filter((code) => !packages.some((name) => code === name || code.startsWith(`${name}/`)));
}

function exists(path: string): boolean {
  const wanted = path.replace(/\/$/, '');
  if (folders.has(wanted) || tracked.includes(wanted)) return true;
  const glob = wanted.replaceAll(/<[^>]*>/g, '*');
  return glob !== wanted || glob.includes('*') ? tracked.some((file) => matchesGlob(file, glob)) : false;
}

/** A bare name or ending is a file anywhere, a path begins at the document or at the root of the project. */
function leadsSomewhere(document: string, path: string): boolean {
  if (!path.includes('/') && !exists(path))
    return tracked.some((file) => matchesGlob(posix.basename(file), path.replace(/^\./, '*.')));
  return [posix.join(posix.dirname(document), path), path].some(exists);
}

test.each(documents)('every path and link in %s leads somewhere', (document) => {
  const text = readFileSync(document, 'utf8');
  const links = linksIn(text).filter((link) => !exists(posix.join(posix.dirname(document), link)));
  const paths = isHistory(text) ? [] : pathsIn(text).filter((path) => !leadsSomewhere(document, path));
  expect([...links, ...paths]).toEqual([]);
});

test.each([
  ['README.md', 'src/'],
  ['functions/README.md', 'functions/'],
])('%s names every folder of %s', (document, top) => {
  const inside = [...folders].filter(
    (folder) => folder.startsWith(top) && !folder.slice(top.length).includes('/'),
  );
  const named = pathsIn(readFileSync(document, 'utf8')).map((path) => path.replace(/\/$/, ''));
  const missing = inside.filter(
    (folder) => !named.includes(folder) && !named.includes(folder.slice(top.length)),
  );
  expect(missing).toEqual([]);
});

test('a path that is gone is found, between backticks and in a link', () => {
  const text =
    'See `functions/nowhere.ts`, [this](docs/nowhere.md), `/contact/`, `npm test` and `README.md`.';
  expect(pathsIn(text).filter((path) => !leadsSomewhere('README.md', path))).toEqual([
    'functions/nowhere.ts',
  ]);
  expect(linksIn(text).filter((link) => !exists(link))).toEqual(['docs/nowhere.md']);
});
