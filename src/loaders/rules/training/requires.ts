import type { Problem } from '../problem.ts';
import { ruleSentence } from '../sentences.ts';
import type { ModuleFiles } from './modules.ts';

type Needs = ReadonlyMap<string, readonly string[]>;

/** The way from a module over what it needs back to itself; undefined when there is none. */
function wayBack(start: string, needs: Needs, way: readonly string[] = [start]): string[] | undefined {
  for (const next of needs.get(way.at(-1) ?? start) ?? []) {
    if (next === start) return [...way, start];
    const found = way.includes(next) ? undefined : wayBack(start, needs, [...way, next]);
    if (found) return found;
  }
  return undefined;
}

/** A module needs modules of its own course that exist, and can be begun. One circle gives one problem, at its first module. */
export function requiresProblems(modules: readonly ModuleFiles[]): Problem[] {
  const read = modules.flatMap(({ file, facts }) => (facts ? [{ file, ...facts }] : []));
  const needs: Needs = new Map(read.map(({ id, requires }) => [id, requires]));
  const seen = new Set<string>();
  return read.flatMap(({ file, id, for: audience, requires }): Problem[] => {
    const problem = (came: string, expected: string) => ({ file, field: 'requires', came, expected });
    const unknown = read.length < modules.length ? [] : requires.filter((other) => !needs.has(other));
    const crossing = requires.flatMap(
      (other) => read.find((one) => one.id === other && one.for !== audience) ?? [],
    );
    const way = seen.has(id) ? undefined : wayBack(id, needs);
    way?.forEach((other) => seen.add(other));
    return [
      ...unknown.map((other) => problem(other, ruleSentence('training.moduleUnknown'))),
      ...crossing.map((other) =>
        problem(
          other.id,
          ruleSentence('training.requiresCourse', { audience, other: other.id, otherFor: other.for }),
        ),
      ),
      ...(way
        ? [problem(way[1] ?? '', ruleSentence('training.requiresCircle', { circle: way.join(' → ') }))]
        : []),
    ];
  });
}
