import type { Problem } from '../problem.ts';
import { sentence } from '../sentences.ts';
import type { ModuleFiles } from './modules.ts';

/** What every module has at least once. */
const ALWAYS = ['Conversation', 'Reflection', 'Card'];

/** What is wrong in a module as a whole, and between it and the other modules. */
export function moduleProblems(module: ModuleFiles, all: readonly ModuleFiles[]): Problem[] {
  const { file, facts, lessons, whole } = module;
  if (!facts) return [];
  const problem = (field: string, came: unknown, key: string): Problem => ({
    file,
    field,
    came,
    expected: sentence(`training.${key}`),
  });
  const known = all.map((other) => other.facts?.id);
  const has = (name: string) => lessons.some(({ exercises }) => exercises.some((tag) => tag.name === name));
  return [
    ...(known.includes(undefined) ? [] : facts.requires.filter((id) => !known.includes(id))).map((id) =>
      problem('requires', id, 'moduleUnknown'),
    ),
    ...(whole.lessons ? ALWAYS.filter((name) => !has(name)) : []).map((name) =>
      problem(`<${name}>`, undefined, 'exerciseMissing'),
    ),
  ];
}
