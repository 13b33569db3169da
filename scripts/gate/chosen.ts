import { globSync } from 'node:fs';
import { root } from '../child.ts';
import { type GatePart, testsOf } from './parts.ts';

const TEST_FILE = /\.(\w+)\.test\.tsx?$/;

export const testFiles = (): string[] =>
  globSync('{src,scripts,functions,tests,bench}/**/*.test.{ts,tsx}', { cwd: root }).sort();

/** The parts to run for words of the command line, or the word that fits nothing. */
export type Chosen = { parts: GatePart[] } | { unknown: string };

/**
 * A word matches the names of parts, or else the paths of test files, which then run alone. What a chosen part needs
 * runs too. No word means everything.
 */
export function chosen(
  words: readonly string[],
  parts: readonly GatePart[],
  files: readonly string[],
): Chosen {
  if (words.length === 0) return { parts: [...parts] };
  const whole = new Set<GatePart>();
  const alone = new Set<string>();
  for (const word of words) {
    const exact = parts.filter(({ name }) => name === word);
    const named = exact.length > 0 ? exact : parts.filter(({ name }) => name.includes(word));
    const found = named.length > 0 ? [] : files.filter((file) => file.includes(word));
    if (named.length + found.length === 0) return { unknown: word };
    for (const part of named) whole.add(part);
    for (const file of found) alone.add(file);
  }
  const picked = parts.flatMap((part): GatePart[] => {
    if (whole.has(part)) return [part];
    const own = [...alone].filter((file) => part.projects?.includes(TEST_FILE.exec(file)?.[1] ?? ''));
    return own.length > 0 ? [{ ...part, ...testsOf(part.projects ?? [], own) }] : [];
  });
  const needed = new Set(picked.map(({ needs }) => needs));
  return {
    parts: parts.flatMap(
      (part) => picked.find(({ name }) => name === part.name) ?? (needed.has(part.name) ? [part] : []),
    ),
  };
}

export function listed(parts: readonly GatePart[]): string {
  const widest = Math.max(...parts.map(({ name }) => name.length));
  return parts.map(({ name, asks }) => `  ${name.padEnd(widest)}  ${asks}`).join('\n');
}
