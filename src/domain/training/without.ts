import type { OutlineModule } from './outline.ts';
import { PARTS, type Progress } from './progress.ts';

/** Progress without what belongs to a module: for who wants to begin it again. */
export function withoutModule(progress: Progress, module: OutlineModule): Progress {
  const own = new Set([
    module.id,
    ...module.lessons.flatMap(({ id, questions, reflections, talks }) => [
      id,
      ...questions.map((question) => question.id),
      ...reflections.map((reflection) => reflection.id),
      ...talks,
    ]),
  ]);
  const left = PARTS.map((part) => [
    part,
    Object.fromEntries(Object.entries(progress[part]).filter(([id]) => !own.has(id))),
  ]);
  return { ...progress, ...(Object.fromEntries(left) as Omit<Progress, 'schema'>) };
}
