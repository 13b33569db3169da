import type { Problem } from '../problem.ts';
import { checkReviewDates } from '../review-dates.ts';
import { checkPoolProblems } from './check-pool.ts';
import { goalProblems } from './goals.ts';
import { idsOf, twice, vanished } from './ids.ts';
import { lessonProblems } from './lesson.ts';
import { moduleProblems } from './module.ts';
import { readModuleFiles } from './modules.ts';

/** Everything that is not right in `content/training/` on a day. */
export function checkTraining(today = new Date(), root = process.cwd()): Problem[] {
  const problems: Problem[] = [];
  const modules = readModuleFiles(problems, root);
  const names = modules.flatMap(idsOf);
  return [
    ...problems,
    ...modules.flatMap((module) => module.lessons.flatMap((lesson) => lessonProblems(lesson, root))),
    ...modules.flatMap(goalProblems),
    ...modules.flatMap(checkPoolProblems),
    ...modules.flatMap((module) => moduleProblems(module, modules)),
    ...checkReviewDates(
      modules.flatMap(({ file, facts }) => (facts ? [{ file, data: facts, body: '' }] : [])),
      today,
    ),
    ...twice(names),
    // What could not be read is not gone.
    ...(problems.length === 0 ? vanished(names, modules, root) : []),
  ];
}
