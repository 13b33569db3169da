import type { Problem } from '../problem.ts';
import { ruleSentence } from '../sentences.ts';
import type { ModuleFiles } from './modules.ts';

/** The sentence that says what is wrong in the options of a question; undefined when they fit its kind. */
function wrongOptions({ kind, options, rights, places }: ModuleFiles['questions'][number]) {
  if (kind === 'order') {
    const isInOrder = options.every((_, index) => places.includes(index + 1));
    return isInOrder && places.length === options.length && rights === 0 ? undefined : 'checkPlaces';
  }
  if (places.length > 0) return 'noPlace';
  if (kind === 'one') return rights === 1 ? undefined : 'oneRight';
  return rights >= 2 && rights < options.length ? undefined : 'moreRight';
}

/** Every question of a final check belongs to a lesson, and its options fit its kind. */
export function checkPoolProblems({ lessons, questions, whole }: ModuleFiles): Problem[] {
  const known = lessons.map(({ id }) => id);
  return questions.flatMap((question): Problem[] => {
    const { id, file, lesson, options, rights, places } = question;
    const problem = (field: string, came: unknown, key: string, more = {}): Problem => ({
      file,
      field: `${id}: ${field}`,
      came,
      expected: ruleSentence(`training.${key}`, more),
    });
    const isLost = whole.lessons && !known.includes(lesson);
    const wrong = wrongOptions(question);
    const came = wrong === 'checkPlaces' || wrong === 'noPlace' ? places.join(', ') : rights;
    const twice = options.filter((option, place) => options.indexOf(option) !== place);
    return [
      ...(isLost ? [problem('lesson', lesson, 'lessonUnknown', { options: known.join(', ') })] : []),
      ...(wrong ? [problem('options', came, wrong)] : []),
      ...twice.map((option) => problem('options', option, 'partTwice')),
    ];
  });
}
