import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readLayered } from './layered.ts';

it('puts the words of a language in the place of others, and leaves numbers and order as they are', () => {
  const root = mkdtempSync(join(tmpdir(), 'layered-'));
  mkdirSync(join(root, 'content'));
  writeFileSync(
    join(root, 'content/rules.yaml'),
    'points: 3\nwhy: Daarom\nquestions:\n  - { id: one, title: Een }\n  - { id: two, title: Twee, max: 2 }\n',
  );
  writeFileSync(
    join(root, 'content/rules.en.yaml'),
    'why: Because\nquestions:\n  - { id: two, title: Two }\n  - { id: one, title: One }\n',
  );
  expect(readLayered('rules', 'en', root)).toEqual({
    points: 3,
    why: 'Because',
    questions: [
      { id: 'one', title: 'One' },
      { id: 'two', title: 'Two', max: 2 },
    ],
  });
  expect(readLayered('rules', 'nl', root)).toMatchObject({ why: 'Daarom' });
});
