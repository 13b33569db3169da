import { run } from '../child.ts';

/** `output` is shown when something failed. */
export interface PartResult {
  passed: number;
  failed: number;
  output: string;
}

/** Runs a program that is one check: it passes when the program ends with 0. */
export async function check(name: string, args: readonly string[]): Promise<PartResult> {
  const { code, output } = await run(name, args);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}
