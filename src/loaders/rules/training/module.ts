import { didYouMean } from '../did-you-mean.ts';
import type { Problem } from '../problem.ts';
import { ruleSentence } from '../sentences.ts';
import type { ModuleFiles } from './modules.ts';

/** What every module has at least once. */
const ALWAYS = ['Conversation', 'Reflection', 'Card'];

/** What is wrong in a module as a whole. `sources` are all that it may name. */
export function moduleProblems(module: ModuleFiles, sources: readonly string[]): Problem[] {
  const { folder, file, facts, lessons, whole } = module;
  if (!facts) return [];
  const problem = (field: string, came: unknown, expected: string): Problem => ({
    file,
    field,
    came,
    expected,
  });
  const has = (name: string) => lessons.some(({ exercises }) => exercises.some((tag) => tag.name === name));
  return [
    // Its address and its check are found by the id, its texts by the folder.
    ...(facts.id === folder ? [] : [problem('id', facts.id, ruleSentence('training.moduleId', { folder }))]),
    ...facts.lessons
      .filter((slug, place) => facts.lessons.indexOf(slug) !== place)
      .map((slug) => problem('lessons', slug, ruleSentence('training.lessonTwice'))),
    ...facts.sources
      .filter((id) => !sources.includes(id))
      .map((id) => problem('sources', id, ruleSentence('sourceUnknown') + didYouMean(id, sources))),
    ...(whole.lessons ? ALWAYS.filter((name) => !has(name)) : []).map((name) =>
      problem(`<${name}>`, undefined, ruleSentence('training.exerciseMissing')),
    ),
  ];
}
