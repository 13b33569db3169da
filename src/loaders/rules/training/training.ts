import { checkOrder } from '../order.ts';
import type { Problem } from '../problem.ts';
import { checkReviewDates } from '../review-dates.ts';
import { checkPoolProblems } from './check-pool.ts';
import { goalProblems } from './goals.ts';
import { idsOf, twice } from './ids.ts';
import { lessonProblems } from './lesson.ts';
import { moduleProblems } from './module.ts';
import { readModuleFiles } from './modules.ts';
import { publishedProblems, unpublishedIds } from './published.ts';
import { requiresProblems } from './requires.ts';

/** Everything that is not right in `content/training/` on a day. `sources` are the ids of all sources. */
export function checkTraining(today: Date, sources: readonly string[], root = process.cwd()): Problem[] {
  const problems: Problem[] = [];
  const modules = readModuleFiles(problems, root);
  const names = modules.flatMap(idsOf);
  const facts = modules.flatMap((module) =>
    module.facts ? [{ file: module.file, data: module.facts, body: '' }] : [],
  );
  return [
    ...problems,
    ...modules.flatMap(({ lessons }) => lessons.flatMap((lesson) => lessonProblems(lesson, root))),
    ...modules.flatMap(goalProblems),
    ...modules.flatMap(checkPoolProblems),
    ...modules.flatMap((module) => moduleProblems(module, sources)),
    ...requiresProblems(modules),
    ...checkOrder(facts),
    ...checkReviewDates(facts, today),
    ...twice(names),
    // What could not be read does not count as gone.
    ...(problems.length === 0
      ? [...publishedProblems(names, modules, root), ...unpublishedIds(names, root)]
      : []),
  ];
}
