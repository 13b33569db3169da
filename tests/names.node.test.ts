// Two exported things of one name: whoever searches finds the wrong one, and an editor imports it by itself.
import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** Names that Astro, Vitest and workerd ask for, so that many files must export them. */
const ASKED_FOR = ['default', 'getStaticPaths', 'prerender', 'GET', 'POST', 'config'];
/** Names that still stand in more than one file. It only gets shorter. */
const KNOWN = [
  'fieldsOf',
  'Outcome',
  'Given',
  'readValues',
  'Standing',
  'Message',
  'MentorFacts',
  'Choice',
  'Terms',
  'Step',
  'rowsOf',
  'badgeKey',
  'ModuleFacts',
  'Result',
  'Row',
  'Known',
  'FieldError',
  'namesOf',
  'Day',
  'dayOf',
  'Problem',
  'Facts',
  'Question',
  'sentence',
  'Course',
  'CheckQuestion',
  'CheckAnswers',
  'Answer',
  'readDraft',
  'partsOf',
  'chosenIn',
  'QuestionFields',
  'optionsOf',
  'CHECK',
  'linesOf',
  'textOf',
  'Reach',
];

/** The names that a file gives to things of its own and exports. What it only passes on has its name elsewhere. */
function exportedBy(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    const declared = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [statement];
    return declared.flatMap((one) => ('name' in one && one.name ? [(one.name as ts.Identifier).text] : []));
  });
}

function filesByName(): Map<string, string[]> {
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

it('an exported name stands in one file', () => {
  const twice = [...filesByName()].filter(([name, files]) => files.length > 1 && !ASKED_FOR.includes(name));
  expect(twice.filter(([name]) => !KNOWN.includes(name))).toEqual([]);
});

it('finds exported functions, values, types and classes', () => {
  const names = [...filesByName().keys()];
  expect(names).toEqual(expect.arrayContaining(['transitionOf', 'TRANSITIONS', 'Transition', 'MailFailure']));
});
