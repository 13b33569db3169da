import { checkOrder } from '../order.ts';
import type { Problem } from '../problem.ts';
import { checkReviewDates } from '../review-dates.ts';
import type { Language } from '../../texts.ts';
import { checkPoolProblems } from './check-pool.ts';
import { goalProblems } from './goals.ts';
import { idsOf, keptIdsOf, twice } from './ids.ts';
import { lessonProblems } from './lesson.ts';
import { moduleProblems } from './module.ts';
import { readModuleFiles } from './modules.ts';
import { publishedProblems, unpublishedIds } from './published.ts';
import { requiresProblems } from './requires.ts';

interface Given {
  today: Date;
  /** The ids of all sources. */
  sources: readonly string[];
  /** The first of the portal. */
  language: Language;
  root: string;
}

/** Everything that is not right in `content/training/` on a day. */
export function checkTraining({ today, sources, language, root }: Given): Problem[] {
  const problems: Problem[] = [];
  const modules = readModuleFiles({ root, language, problems });
  const kept = modules.flatMap(keptIdsOf);
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
    ...checkReviewDates(facts, today, language),
    ...twice(modules.flatMap(idsOf)),
    // What could not be read does not count as gone.
    ...(problems.length === 0
      ? [...publishedProblems(kept, modules, root), ...unpublishedIds(kept, root)]
      : []),
  ];
}
