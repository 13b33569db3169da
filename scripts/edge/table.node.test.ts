import { expect, test } from 'vitest';
import { table } from './table.ts';

test('rows stand in columns under their names, and a column without any value is left out', () => {
  const rows = [
    { id: 'a1', name: 'Amina', phone: null },
    { id: 'b22', name: 'Bo', phone: null },
  ];
  expect(table(rows)).toBe('id   name\na1   Amina\nb22  Bo');
});

test('a long value is one line, cut off with an ellipsis', () => {
  const [, line = ''] = table([{ question: `first\nsecond ${'long '.repeat(20)}` }]).split('\n');
  expect(line).toMatch(/^first second long .*…$/);
  expect(line.length).toBeLessThanOrEqual(42);
});

test('the id of a mail stands there whole, to be copied into a command', () => {
  const id = `${crypto.randomUUID()}-12-0`;
  expect(table([{ id }])).toContain(id);
});
