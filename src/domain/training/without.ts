import type { OutlineModule } from './outline.ts';
import { PARTS, type Progress } from './progress.ts';

/** For people who want to start a module over. */
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
