// A check whose answers are in the site proves nothing: no question of it may be in any built file.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { shippedAnswers } from '../src/loaders/rules/training/answer-key.ts';
import { readCheck, readTraining } from '../src/loaders/training/read.ts';

const modules = readTraining('nl').map(({ id }) => id);
const questions = modules.flatMap((id) => readCheck(id, 'nl'));

it('no question of a final check is in the built site', () => {
  expect(questions.length).toBeGreaterThan(100);
  expect(shippedAnswers('dist')).toEqual([]);
});

it('the edge has the answers of every module', () => {
  const forEdge = JSON.parse(readFileSync('dist.edge.json', 'utf8')) as {
    languages: { nl: { checks: Record<string, { id: string }[]> } };
  };
  const { checks } = forEdge.languages.nl;
  expect(Object.keys(checks).sort()).toEqual(modules.sort());
  expect(Object.values(checks).flat()).toHaveLength(questions.length);
});

it('the build would say in which file one is, and what to do', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mentoring-key-'));
  const { id } = questions[0]!;
  writeFileSync(join(folder, 'page.html'), `<p id="${id}">Vraag</p>`);
  writeFileSync(join(folder, 'other.html'), '<p>Niets</p>');
  expect(shippedAnswers(folder, folder)).toEqual([
    {
      file: 'page.html',
      field: 'id',
      came: id,
      expected: expect.stringContaining('geen vraag van de toets') as string,
    },
  ]);
  rmSync(folder, { recursive: true });
});
