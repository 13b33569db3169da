import type { Result } from './result.ts';
import type { Step } from './steps.ts';

type Say = (line: string) => void;

/** Runs every step that still can, says one line for each, and the whole output of those that failed. */
export async function runSteps(steps: readonly Step[], say: Say): Promise<Pick<Result, 'passed' | 'failed'>> {
  const failures = new Set<string>();
  const sum = { passed: 0, failed: 0 };
  for (const step of steps) {
    if (step.needs !== undefined && failures.has(step.needs)) {
      say(`- ${step.name}: not run, because the step "${step.needs}" failed`);
      failures.add(step.name);
      continue;
    }
    const began = performance.now();
    const result = await step.run();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    if (result.failed > 0) {
      failures.add(step.name);
      say(indent(result.output));
    }
    say(`${result.failed > 0 ? '✗' : '✓'} ${step.name}: ${describe(result)}, ${seconds} s`);
    sum.passed += result.passed;
    sum.failed += result.failed;
  }
  return sum;
}

function describe({ passed, failed }: Pick<Result, 'passed' | 'failed'>): string {
  return failed > 0 ? `${passed} good, ${failed} not` : `${passed} good`;
}

/** Set in, so that a closing line of a tool is not taken for the closing line of the gate. */
function indent(output: string): string {
  return output.trimEnd().replaceAll(/^(?=.)/gm, '  ');
}
