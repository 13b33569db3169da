import type { Problem } from './problem.ts';
import { ruleSentence } from './sentences.ts';

const inWords = (came: unknown) => {
  if (came === undefined || came === null || came === '') return ruleSentence('nothing');
  return typeof came === 'string' ? came : JSON.stringify(came);
};

/** Problems as an editor reads them: file, field, value, and what is expected. */
export function report(problems: readonly Problem[], title: 'title' | 'warningTitle'): string {
  const blocks = problems.map(({ file, line, field, came, expected }) =>
    [
      line === undefined ? file : `${file}:${line}`,
      `  ${ruleSentence('field')}: ${field}`,
      `  ${ruleSentence('came')}: ${inWords(came)}`,
      `  ${ruleSentence('expected')}: ${expected}`,
    ].join('\n'),
  );
  return [ruleSentence(title, { count: problems.length }), ...blocks].join('\n\n');
}
