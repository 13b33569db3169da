import { resolve } from 'node:path';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vitest/config';

/** One change of one file, as `scripts/mutants.ts` gives it in `MUTANT`. */
export interface Mutation {
  file: string;
  from: number;
  to: number;
  text: string;
}

/** Gives the tests a file in which one thing is wrong, without writing it: only `npm run test:mutants` asks for that. */
export function mutantPlugin(): Plugin[] {
  const asked = process.env['MUTANT'];
  if (asked === undefined) return [];
  const { file, from, to, text } = JSON.parse(asked) as Mutation;
  const path = resolve(import.meta.dirname, '../..', file);
  return [
    {
      name: 'mutant',
      enforce: 'pre',
      load(id) {
        if (id.split('?')[0] !== path) return undefined;
        const source = readFileSync(path, 'utf8');
        return source.slice(0, from) + text + source.slice(to);
      },
    },
  ];
}
