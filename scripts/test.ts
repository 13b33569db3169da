/**
 * `npm test`: the whole gate. Its last line says how many tests and checks passed and failed.
 * `npm test -- <word> …`: only the parts or the test files of these words. `npm test -- --list` names the parts.
 */
import { chosen, listed, testFiles } from './gate/chosen.ts';
import { parts } from './gate/parts.ts';
import { runParts } from './gate/run-parts.ts';
import { whenOrphaned } from './orphaned.ts';

// What it runs ends with it: see `alive` in child.ts.
whenOrphaned(() => process.exit(1));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

const words = process.argv.slice(2);
const choice = chosen(words, parts, testFiles());
if (words.includes('--list')) {
  console.log(listed(parts));
} else if ('unknown' in choice) {
  console.log(
    `No part and no test file has "${choice.unknown}" in its name. The parts are:\n${listed(parts)}`,
  );
  process.exitCode = 1;
} else {
  const { passed, failed } = await runParts(choice.parts, (line) => {
    console.log(line);
  });
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
