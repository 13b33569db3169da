import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { problemsAfter } from '../rules/training/small-training.ts';
import { readCheck } from './read.ts';

const folder = mkdtempSync(join(tmpdir(), 'mentoring-key-'));
const file = join(folder, 'stil/nl.yaml');
const QUESTION = `- id: elders-1
  goal: stil-zijn
  lesson: stil-les
  kind: one
  text: Wat past er bij stil zijn?
  options:
    - { id: a, right: true, text: Je wacht, why: Dan komt er meer. }
    - { id: b, text: Je praat, why: Dan komt er minder. }
    - { id: c, text: Je gaat, why: Dan komt er niets. }
`;
mkdirSync(join(folder, 'stil'));

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(file, { force: true });
});

it('the questions of a check come from a folder outside the repository, when ANSWER_KEY names one', () => {
  vi.stubEnv('ANSWER_KEY', folder);
  writeFileSync(file, QUESTION);
  expect(readCheck('stil', 'nl').map(({ id }) => id)).toEqual(['elders-1']);
});

it('what is wrong there is said with its file, and what stands in content/ does not count', () => {
  vi.stubEnv('ANSWER_KEY', folder);
  const said = () =>
    problemsAfter([], { 'ids.txt': 'stil\nstil-1\n' })
      .filter(({ level }) => level === undefined)
      .map((problem) => [problem.file, problem.came]);
  expect(said()).toEqual([[file, undefined]]);
  writeFileSync(file, QUESTION);
  expect(said()).toEqual([[file, 'elders-1']]);
});
