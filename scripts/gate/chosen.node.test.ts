import { expect, test } from 'vitest';
import { chosen, listed, testFiles } from './chosen.ts';
import { parts } from './parts.ts';

const files = [
  'functions/requests/scheduler.worker.test.ts',
  'src/domain/requests/life-cycle.node.test.ts',
  'src/islands/Lesson/lesson.dom.test.tsx',
  'tests/lesson.site.test.ts',
];
function names(...words: string[]): string[] {
  const choice = chosen(words, parts, files);
  return 'unknown' in choice ? [`unknown: ${choice.unknown}`] : choice.parts.map(({ name }) => name);
}
const all = parts.map(({ name }) => name);

test('without a word everything runs', () => {
  expect(names()).toEqual(all);
});

test('the name of a part runs that part, and a word in its name does too', () => {
  expect(names('format')).toEqual(['format']);
  expect(names('form')).toEqual(['format']);
  expect(names('types', 'format')).toEqual(['format', 'types']);
});

test('a part that needs the build brings it along', () => {
  expect(names('edge')).toEqual(['build', 'edge']);
  expect(names('unit')).toEqual(['unit']);
});

test('a word in the path of test files runs those, in the part of their project, after the build when that needs it', () => {
  expect(names('src/domain')).toEqual(['unit']);
  expect(names('scheduler.worker')).toEqual(['build', 'edge']);
  expect(names('life-cycle')).toEqual(['unit']);
  expect(names('lesson')).toEqual(['unit', 'build', 'site']);
});

test('a word that fits nothing is told, also beside one that does', () => {
  expect(names('format', 'xyz')).toEqual(['unknown: xyz']);
});

test('every test file of the project runs in a part', () => {
  const found = testFiles();
  expect(found.length).toBeGreaterThan(100);
  expect(found.filter((file) => 'unknown' in chosen([file], parts, found))).toEqual([]);
  const without = found.filter((file) => {
    const choice = chosen([file], parts, found);
    return 'parts' in choice && choice.parts.every(({ projects }) => projects === undefined);
  });
  expect(without).toEqual([]);
});

test('the list has a line for each part, with the question that it answers', () => {
  const lines = listed(parts).split('\n');
  expect(lines).toHaveLength(parts.length);
  lines.forEach((line, index) => {
    expect(line).toContain(`${all[index] ?? ''} `);
    expect(line).toMatch(/\?$/);
  });
});

test('what a part needs or comes after is a part before it, so that it can be waited for', () => {
  parts.forEach(({ needs, after }, index) => {
    const before = all.slice(0, index);
    for (const name of [needs, after]) if (name !== undefined) expect(before).toContain(name);
  });
});
