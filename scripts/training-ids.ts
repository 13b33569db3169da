/**
 * `npm run training:ids`: adds the ids of the training that are new to the list of all that were ever published. From
 * then on the build refuses when one of them is gone without a word about what it is called now.
 */
import { writeFileSync } from 'node:fs';
import { parseWords } from './parse-words.ts';
import { defaultLanguage } from '../src/loaders/language.ts';
import { keptIdsOf } from '../src/loaders/rules/training/ids.ts';
import { IDS_FILE, publishedIds } from '../src/loaders/rules/training/published.ts';
import { readModuleFiles } from '../src/loaders/rules/training/modules.ts';
import type { Problem } from '../src/loaders/rules/problem.ts';
import { report } from '../src/loaders/rules/report.ts';
import { trainingPath } from '../src/schemas/training.ts';

const HEAD = '# Every id that was ever published in the training. Made by: npm run training:ids';

parseWords({}, 0);
const problems: Problem[] = [];
const now = readModuleFiles({ root: process.cwd(), language: defaultLanguage(), problems })
  .flatMap(keptIdsOf)
  .map(({ id }) => id)
  // Malformed ids are not published, because the build asks for another one.
  .filter((id) => trainingPath.safeParse(id).success);
if (problems.length > 0) {
  console.error(report(problems, 'title'));
  process.exit(1);
}
const known = publishedIds();
const all = [...new Set([...known, ...now])].sort();
writeFileSync(IDS_FILE, `${[HEAD, ...all].join('\n')}\n`);
console.log(`${(all.length - known.length).toString()} new ids, ${all.length.toString()} in all.`);
