/** `npm run check:online`: what must not go online as it is, such as a placeholder or an example. */
import { root } from './child.ts';
import { parseWords } from './parse-words.ts';
import { problemsOnline } from './online/problems.ts';

parseWords({}, 0);
const problems = problemsOnline(root);
if (problems.length === 0) console.log('Nothing keeps this portal from going online.');
else {
  console.error(`This must not go online yet:\n${problems.map((one) => `- ${one}`).join('\n')}`);
  process.exitCode = 1;
}
