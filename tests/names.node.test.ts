// With two exports of one name a search finds the wrong one, and an editor imports it automatically.
import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** Names that Astro, Vitest and workerd require, so that many files export them. */
const ASKED_FOR = ['default', 'getStaticPaths', 'prerender', 'GET', 'POST', 'config'];

/** The exports that a file defines itself; a re-export has its name elsewhere. */
function exportedBy(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    const declared = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [statement];
    return declared.flatMap((one) => (one as { name?: ts.Identifier }).name?.text ?? []);
  });
}

function findNames(): Map<string, string[]> {
  const files = globSync('{src,functions,scripts}/**/*.{ts,tsx}').filter(
    (file) => !/\.test\.tsx?$/.test(file),
  );
  const found = new Map<string, string[]>();
  for (const file of files.toSorted()) {
    // A function with overloads, or a type beside a value, is one name in one file.
    for (const name of new Set(exportedBy(file))) found.set(name, [...(found.get(name) ?? []), file]);
  }
  return found;
}

const filesByName = findNames();

it('an exported name stands in one file', () => {
  const twice = [...filesByName].filter(([name, files]) => files.length > 1 && !ASKED_FOR.includes(name));
  expect(twice).toEqual([]);
});

it('finds exported functions, values, types and classes', () => {
  const names = [...filesByName.keys()];
  expect(names).toEqual(expect.arrayContaining(['transitionOf', 'TRANSITIONS', 'Transition', 'MailFailure']));
});
