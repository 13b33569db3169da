import type { Problem } from '../problem.ts';
import { ruleSentence } from '../sentences.ts';
import type { ModuleFiles } from './modules.ts';

/** Every question of a final check belongs to a lesson and has as many right options as its kind asks. */
export function checkPoolProblems({ lessons, questions, whole }: ModuleFiles): Problem[] {
  const known = lessons.map(({ id }) => id);
  return questions.flatMap(({ id, file, lesson, kind, options, rights }): Problem[] => {
    const problem = (field: string, came: unknown, key: string, more = {}): Problem => ({
      file,
      field: `${id}: ${field}`,
      came,
      expected: ruleSentence(`training.${key}`, more),
    });
    const isLost = whole.lessons && !known.includes(lesson);
    const counts = kind === 'one' ? rights === 1 : rights >= 2 && rights < options.length;
    const twice = options.filter((option, place) => options.indexOf(option) !== place);
    return [
      ...(isLost ? [problem('lesson', lesson, 'lessonUnknown', { options: known.join(', ') })] : []),
      ...(counts ? [] : [problem('options', rights, kind === 'one' ? 'oneRight' : 'moreRight')]),
      ...twice.map((option) => problem('options', option, 'partTwice')),
    ];
  });
}
