import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { layers } from '../scripts/lint/layers.js';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter(Boolean);

// Types and circles need files that exist; the rules under test need none.
const eslint = new ESLint({
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) =>
    ['house/import-layers', 'house/described-disable', 'no-restricted-syntax'].includes(ruleId),
});

/** The messages of the house rules for this text in a file of this name, which need not exist. */
async function complaints(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return (result?.messages ?? []).map(({ message }) => message);
}

const fileIn = (folder: string): string => (folder.endsWith('.ts') ? folder : `${folder}/example.ts`);

/** The way to the first folder from a file of the second. */
const wayTo = (to: string, from: string): string =>
  `./${'../'.repeat(fileIn(from).split('/').length - 1)}${fileIn(to)}`;

describe('Who may import whom', () => {
  const isOpen = (from: string, may: string[], to: string): boolean =>
    from === to ||
    may.includes(to) ||
    (may.includes('functions') && to.startsWith('functions/')) ||
    (to === 'functions' && from.startsWith('functions/'));

  test.each(layers)(
    'the linter lets $folder import what the table gives it and nothing else',
    async ({ folder, may }) => {
      const text = layers.map(({ folder: to }) => `import '${wayTo(to, folder)}';\n`).join('');
      const refused = layers.filter(({ folder: to }) => !isOpen(folder, may, to));
      expect(await complaints(fileIn(folder), text)).toEqual(
        refused.map(({ folder: to }) => expect.stringContaining(`may not import ${fileIn(to)}`) as string),
      );
    },
  );

  test('the arrows of the table run one way: no folder comes back to itself', () => {
    const below = (folder: string): string[] => layers.find((one) => one.folder === folder)?.may ?? [];
    for (const { folder } of layers) {
      const reached = new Set(below(folder));
      for (const one of reached) for (const next of below(one)) reached.add(next);
      expect([...reached], folder).not.toContain(folder);
    }
  });

  test('nothing imports pages, the site imports nothing of the edge, and the domain imports only itself', () => {
    expect(layers.filter(({ may }) => may.includes('src/pages'))).toEqual([]);
    const site = layers.filter(({ folder }) => folder.startsWith('src/'));
    expect(site.filter(({ may }) => may.some((to) => to.startsWith('functions')))).toEqual([]);
    expect(layers.find(({ folder }) => folder === 'src/domain')?.may).toEqual([]);
  });

  test('the domain knows valibot and no other package', async () => {
    expect(await complaints('src/domain/example.ts', "import * as v from 'valibot';\nv.string();\n")).toEqual(
      [],
    );
    for (const name of ['preact', 'node:fs', 'astro:content', 'hono', 'nanostores']) {
      expect(await complaints('src/domain/example.ts', `import '${name}';\n`)).toHaveLength(1);
    }
  });

  test('the edge knows nothing of Astro, the stores of the browser or Node', async () => {
    for (const name of ['astro:content', 'nanostores', 'node:fs']) {
      expect(await complaints('functions/endpoints/example.ts', `import '${name}';\n`)).toHaveLength(1);
    }
  });

  test.each([
    "export { thing } from '../pages/example.ts';\n",
    "const thing = import('../pages/example.ts');\nvoid thing;\n",
    "type Thing = import('../pages/example.ts').Thing;\nexport const thing: Thing = 1;\n",
  ])('another way of importing is an import too: %s', async (text) => {
    expect(await complaints('src/components/example.ts', text)).toHaveLength(1);
  });

  test('a template keeps to the same rules as a script', async () => {
    const text = "---\nimport Page from '../pages/index.astro';\n---\n\n<Page />\n";
    expect(await complaints('src/components/Example.astro', text)).toHaveLength(1);
  });

  test('a test may look at anything', async () => {
    expect(await complaints('src/domain/example.node.test.ts', "import '../pages/example.ts';\n")).toEqual(
      [],
    );
  });

  test('a test of code imports nothing of our content, which has tests of its own', async () => {
    const line = "import terms from '../../content/site.yaml?raw';\nvoid terms;\n";
    expect(await complaints('functions/mail/example.worker.test.ts', line)).toEqual([
      expect.stringContaining('tests/content/'),
    ]);
    expect(await complaints('tests/content/example.node.test.ts', line)).toEqual([]);
  });

  test('support for tests is for tests only', async () => {
    const line = "import './example.fixture.ts';\n";
    expect(await complaints('src/domain/example.ts', line)).toEqual([
      expect.stringContaining('support for tests'),
    ]);
    expect(await complaints('src/domain/example.node.test.ts', line)).toEqual([]);
    expect(await complaints('src/domain/other.fixture.ts', line)).toEqual([]);
    expect(await complaints('functions/test/example.ts', line)).toEqual([]);
  });
});

describe('House style', () => {
  test('a barrel that exports everything is refused', async () => {
    expect(await complaints('src/domain/index.ts', "export * from './example.ts';\n")).toHaveLength(1);
  });

  test('a rule is switched off only with a reason', async () => {
    const line = 'debugger; // eslint-disable-line no-debugger';
    expect(await complaints('src/domain/example.ts', `${line}\n`)).toContainEqual(
      expect.stringContaining('Say why'),
    );
    expect(await complaints('src/domain/example.ts', `${line} -- it is the example\n`)).not.toContainEqual(
      expect.stringContaining('Say why'),
    );
  });

  test('no folder is a drawer', () => {
    const drawers = files.filter((file) => /(^|\/)(utils?|helpers?|misc|common|shared)\//.test(file));
    expect(drawers).toEqual([]);
  });

  test('every migration has a number, in order and once, and says what it does', () => {
    const names = readdirSync('functions/migrations').sort();
    expect(names).not.toEqual([]);
    names.forEach((name, index) => {
      expect(name).toMatch(/^\d{4}_[a-z0-9_]+\.sql$/);
      expect(Number(name.slice(0, 4))).toBe(index + 1);
    });
  });

  test('no file holds a path of the machine that it was written on', () => {
    const machine = new RegExp(
      ['/wo' + 'rk/', '/ro' + 'ot/', '/Us' + 'ers/[a-z]', '[A-Z]:\\\\Us' + 'ers'].join('|'),
    );
    const text = files.filter((file) => !/\.(png|jpe?g|webp|avif|woff2?|ico|pdf)$/.test(basename(file)));
    expect(text.filter((file) => machine.test(read(file)))).toEqual([]);
  });
});

/** A file that was deleted and not yet committed is still in the list. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
