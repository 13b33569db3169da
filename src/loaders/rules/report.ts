import type { Problem } from './problem.ts';
import { sentence } from './sentences.ts';

const inWords = (came: unknown) => {
  if (came === undefined || came === null || came === '') return sentence('nothing');
  return typeof came === 'string' ? came : JSON.stringify(came);
};

/** Problems as an editor reads them: file, field, value, and what is expected. */
export function report(problems: readonly Problem[], title: 'title' | 'warningTitle'): string {
  const blocks = problems.map(({ file, field, came, expected }) =>
    [
      file,
      `  ${sentence('field')}: ${field}`,
      `  ${sentence('came')}: ${inWords(came)}`,
      `  ${sentence('expected')}: ${expected}`,
    ].join('\n'),
  );
  return [sentence(title, { count: problems.length }), ...blocks].join('\n\n');
}
