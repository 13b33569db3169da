import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { afterAll, expect, test } from 'vitest';
import { noCircle } from './no-circle.js';

const folder = mkdtempSync(join(tmpdir(), 'mentoring-circle-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const files = {
  'one.ts': "import { two } from './two.ts';\nexport const one = two;\n",
  'two.ts': "import { three } from './three.ts';\nexport const two = three;\n",
  'three.ts': "export const three = 3;\nexport type One = typeof import('./one.ts').one;\n",
  'outsider.ts':
    "import { one } from './one.ts';\nimport { three } from './three.ts';\nconsole.log(one, three);\n",
  'itself.ts': "import { own } from './itself.ts';\nexport { own };\n",
};
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);

function complaints(name: keyof typeof files): string[] {
  return new Linter({ cwd: folder })
    .verify(
      files[name],
      [
        {
          files: ['**/*.ts'],
          languageOptions: { parser: tseslint.parser },
          plugins: { house: { rules: { 'no-circle': noCircle } } },
          rules: { 'house/no-circle': 'error' },
        },
      ],
      { filename: join(folder, name) },
    )
    .map(({ message }) => message);
}

test('every import of a circle is refused, also one of a type, and the circle is told', () => {
  expect(complaints('one.ts')).toEqual(['This import is a circle: two.ts → three.ts → one.ts.']);
  expect(complaints('two.ts')).toEqual(['This import is a circle: three.ts → one.ts → two.ts.']);
  expect(complaints('three.ts')).toEqual(['This import is a circle: one.ts → two.ts → three.ts.']);
});

test('a file that imports itself is a circle', () => {
  expect(complaints('itself.ts')).toEqual(['This import is a circle: itself.ts.']);
});

test('a file that imports from a circle and is not in it is let be', () => {
  expect(complaints('outsider.ts')).toEqual([]);
});
