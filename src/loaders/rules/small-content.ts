import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Problem } from './problem.ts';

/** A project with these files below `content/`, as long as the test runs. */
export function projectWith(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  for (const [file, text] of Object.entries(files)) {
    const path = join(root, 'content', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return root;
}

/** A problem on one line: where, what stands there, and what is expected. */
export const asLine = ({ file, line, field, came, expected }: Problem): string =>
  `${file.replace('content/', '')}:${line ?? ''} | ${field} | ${String(came)} | ${expected}`;
