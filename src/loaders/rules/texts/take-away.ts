import { basename } from 'node:path';
import { hasRuleSentence, ruleSentence } from '../sentences.ts';
import type { MdxNode } from '../../training/exercises.ts';
import type { Entry } from '../entries.ts';
import type { Problem } from '../problem.ts';
import { nodesOf } from './nodes.ts';

const LESSON = /\/training\/[^/]+\/[^/]+\/[^/]+\.mdx?$/;

const wordsOf = ({ value, children = [] }: MdxNode): string =>
  typeof value === 'string' ? value : children.map(wordsOf).join('');

/** A lesson that does not end with what to take along; in a language whose heading for it the rules know. */
export function checkTakeAway(entry: Entry): Problem[] {
  const { file } = entry;
  const key = `training.takeAwayHeading.${basename(file).replace(/\.\w+$/, '')}`;
  if (!LESSON.test(file) || !hasRuleSentence(key)) return [];
  const heading = ruleSentence(key);
  const [last] = nodesOf(entry)
    .filter(({ type, depth }) => type === 'heading' && depth === 2)
    .slice(-1);
  const came = last && wordsOf(last);
  if (came === heading) return [];
  return [
    {
      file,
      line: last?.position?.start.line,
      field: '##',
      came,
      expected: ruleSentence('training.takeAway', { heading }),
    },
  ];
}
