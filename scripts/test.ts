/** `npm test`: the whole gate. Its last line says how many tests and checks passed and failed. */
import { runSteps } from './gate/run-steps.ts';
import { steps } from './gate/steps.ts';

const { passed, failed } = await runSteps(steps, (line) => {
  console.log(line);
});
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
