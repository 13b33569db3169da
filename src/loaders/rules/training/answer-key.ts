import { globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { CHECK_MARK } from '../../../schemas/training.ts';
import { readSite } from '../../site.ts';
import { readCheck, readTraining } from '../../training/read.ts';
import type { Problem } from '../problem.ts';
import { ruleSentence } from '../sentences.ts';

/** Files in which an answer key could ship. Pictures and fonts hold no text of ours. */
const TEXTS = '**/*.{html,js,json,css,xml}';

/** Questions of a final check that leaked into the built site, where anybody could read the answers. */
export function shippedAnswers(dist: string, root = process.cwd()): Problem[] {
  const ids = readSite().languages.flatMap((language) =>
    readTraining(language).flatMap(({ id }) => readCheck(id, language).map((question) => question.id)),
  );
  const known = new RegExp(`\\b(?:${ids.join('|')})\\b`);
  return globSync(`${dist}/${TEXTS}`).flatMap((file): Problem[] => {
    const text = readFileSync(file, 'utf8');
    const [found] = text.includes(CHECK_MARK) ? (known.exec(text) ?? []) : [];
    if (found === undefined) return [];
    return [
      { file: relative(root, file), field: 'id', came: found, expected: ruleSentence('training.answerKey') },
    ];
  });
}
