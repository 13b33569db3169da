import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const IMPORT = /(?:from|import)\s*\(?\s*'(\.[^']+)'/g;

/** The files that a file imports, of this project. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(IMPORT)]
    .map(([, path = '']) => normalize(join(dirname(file), path)))
    .filter((path) => /\.tsx?$/.test(path) && existsSync(path));
}

const TESTS = [
  'functions/**/*.worker.test.ts',
  'functions/**/*.node.test.ts',
  'src/{domain,loaders}/**/*.node.test.ts',
];
/** It plays everything, for minutes. */
const SLOW = /promises|schedule\.worker/;

/** Who imports whom, from the tests on: `nearestTests` asks it. */
export function importGraph(): ReadonlyMap<string, readonly string[]> {
  const importers = new Map<string, string[]>();
  const open = globSync(TESTS).filter((file) => !SLOW.test(file));
  const seen = new Set(open);
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const imported of importsOf(file)) {
      importers.set(imported, [...(importers.get(imported) ?? []), file]);
      if (!seen.has(imported)) open.push(imported);
      seen.add(imported);
    }
  }
  return importers;
}

const isTest = (file: string): boolean => /\.(?:worker|node)\.test\.ts$/.test(file);
const wordsOf = (file: string): Set<string> => new Set(file.split(/[^a-z]+/));

/** The tests that reach a file, nearest first: most words of its path in theirs, then fewest imports between them. */
export function nearestTests(
  graph: ReadonlyMap<string, readonly string[]>,
  file: string,
  most: number,
): string[] {
  const words = wordsOf(file);
  const alike = (test: string): number => [...wordsOf(test)].filter((word) => words.has(word)).length;
  const found: string[] = [];
  const seen = new Set([file]);
  for (let ring = [file]; ring.length > 0;) {
    ring = ring.flatMap((one) => graph.get(one) ?? []).filter((one) => !seen.has(one) && seen.add(one));
    found.push(...ring.filter((one) => isTest(one)).sort((one, other) => one.localeCompare(other)));
  }
  return found.sort((one, other) => alike(other) - alike(one)).slice(0, most);
}
