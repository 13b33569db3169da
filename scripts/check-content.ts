/** `npm run check:content`: what is not right in content/, without building. `npm run dev` runs it after every change. */
import { parseWords } from './parse-words.ts';
import { checkContent } from '../src/loaders/rules/all.ts';
import { report } from '../src/loaders/rules/report.ts';
import { ruleSentence } from '../src/loaders/rules/sentences.ts';

parseWords({}, 0);
const problems = checkContent(new Date());
const warnings = problems.filter(({ level }) => level === 'warning');
const errors = problems.filter(({ level }) => level !== 'warning');
if (warnings.length > 0) console.warn(report(warnings, 'warningTitle'));
if (errors.length > 0) {
  console.log(report(errors, 'title'));
  process.exitCode = 1;
} else {
  console.log(ruleSentence('right'));
}
