import { globSync, readFileSync } from 'node:fs';
import { seededNumbers } from '../seeded-numbers.ts';
import { type Mutant, mutantsOf } from './operators.ts';

const NO_SOURCE = /\.test\.|\.fixture\./;

/** What was drawn of a folder, in the order of its texts, and out of how many. */
interface Sample {
  drawn: Mutant[];
  all: number;
}

/** Where a mutant stands in the draw: the same place for the same seed, also after lines elsewhere changed. */
function placeOf({ file, code, what }: Mutant, seed: number): number {
  const bytes = Buffer.from(`${file} ${code} ${what}`);
  return seededNumbers(bytes.reduce((sum, byte) => (Math.imul(sum, 31) + byte) | 0, seed))();
}

/** Some mutants of a folder. */
export function sampleOf(
  folder: string,
  size: number,
  seed: number,
  isAsked: (file: string) => boolean,
): Sample {
  const files = globSync(`${folder}/**/*.{ts,tsx}`).filter((file) => !NO_SOURCE.test(file) && isAsked(file));
  const all = files.sort().flatMap((file) => mutantsOf(file, readFileSync(file, 'utf8')));
  const drawn = new Set(
    all.toSorted((one, other) => placeOf(one, seed) - placeOf(other, seed)).slice(0, size),
  );
  return { drawn: all.filter((mutant) => drawn.has(mutant)), all: all.length };
}
