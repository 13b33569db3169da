import { run } from '../child.ts';

/** `output` is shown when something failed. */
export interface PartResult {
  passed: number;
  failed: number;
  output: string;
  /** What passed at its second try, and why not at its first: a line each. */
  again?: readonly string[];
}

/** Runs a program that is one check: it passes when the program ends with 0. */
export async function check(name: string, args: readonly string[]): Promise<PartResult> {
  const { code, output } = await run(name, args);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

/** The results of several checks as those of one part; shows what failed. */
export function all(results: readonly PartResult[]): PartResult {
  return {
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failed: results.reduce((sum, { failed }) => sum + failed, 0),
    output: results
      .filter(({ failed }) => failed > 0)
      .map(({ output }) => output)
      .join('\n'),
  };
}
