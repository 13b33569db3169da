import { expect, test } from 'vitest';
import { importGraph, nearestTests } from './mutants/nearest-tests.ts';
import { mutantsOf } from './mutants/operators.ts';

const SOURCE = `import { a } from './a.ts';
type Word = 'yes' | 'no';
export function f(n: number): string {
  if (n < 3 && a) return 'few';
  send(n);
  return db.prepare(\`SELECT 1 FROM t WHERE x > 1 AND y = 'open'\`);
}`;

test('makes each standard mistake where it can be made, and none in types or imports', () => {
  const found = mutantsOf('f.ts', SOURCE).map(({ line, what }) => `${line} ${what}`);
  expect(found).toEqual([
    '3 returns at once',
    '4 condition negated',
    '4 && becomes ||',
    '4 < becomes <=',
    '4 3 plus 1',
    '4 text emptied',
    '5 statement removed',
    '6 SQL: > becomes >=',
    '6 SQL: AND becomes OR',
    "6 SQL: 'open' becomes ''",
  ]);
});

test('a mistake changes one thing of the text', () => {
  const [, negated] = mutantsOf('f.ts', SOURCE);
  const text = SOURCE.slice(0, negated!.from) + negated!.text + SOURCE.slice(negated!.to);
  expect(text).toContain('if (!(n < 3 && a)) return');
  expect(text.replace('!(n < 3 && a)', 'n < 3 && a')).toBe(SOURCE);
});

test('the nearest tests of a file are those that import it, and first the one with its name', () => {
  const graph = importGraph();
  expect(nearestTests(graph, 'src/domain/intake/phone.ts', 1)).toEqual([
    'src/domain/intake/phone.node.test.ts',
  ]);
  expect(nearestTests(graph, 'functions/privacy/keys/person.ts', 2)).toContain(
    'functions/privacy/keys/keys.worker.test.ts',
  );
  // Every test reaches it by one import more than those that start the app themselves.
  expect(nearestTests(graph, 'functions/requests/answer.tsx', 2)).toContain(
    'functions/requests/answer.worker.test.ts',
  );
});
