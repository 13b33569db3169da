import { answerKeyFile, CONTENT } from '../../../schemas/content-root.ts';
import type { Problem } from '../problem.ts';
import { ruleSentence } from '../sentences.ts';
import type { ModuleFiles } from './modules.ts';

/** Enough questions per goal to give two people, or one person twice, different ones. */
const fewestQuestions = (perGoal: number): number => perGoal * 4;

/** Every goal of a module has a text, a question in a lesson and questions in the check; every goal in use is one of its. */
export function goalProblems({
  folder,
  file,
  language,
  facts,
  text,
  lessons,
  questions,
  whole,
}: ModuleFiles): Problem[] {
  if (!facts) return [];
  const { goals } = facts;
  const fewest = fewestQuestions(facts.check.perGoal);
  const inLessons = new Set(
    lessons.flatMap(({ exercises }) => exercises.map(({ attributes }) => attributes['goal'])),
  );
  const inCheck = (goal: string) => questions.filter((one) => one.goal === goal).length;
  const unknown = (of: string, field: string, goal: string): Problem[] =>
    goals.includes(goal)
      ? []
      : [
          {
            file: of,
            field,
            came: goal,
            expected: ruleSentence('training.goalUnknown', { options: goals.join(', ') }),
          },
        ];
  return [
    ...(text ? goals.filter((goal) => !text.goals[goal]) : []).map((goal) => ({
      file: `${CONTENT}/training/${folder}/${language}.mdx`,
      field: 'goals',
      came: goal,
      expected: ruleSentence('training.goalText'),
    })),
    ...(whole.lessons ? goals.filter((goal) => !inLessons.has(goal)) : []).map((goal) => ({
      file,
      field: 'goals',
      came: goal,
      expected: ruleSentence('training.goalWithoutQuestion'),
    })),
    ...(whole.check ? goals.filter((goal) => inCheck(goal) < fewest) : []).map((goal) => ({
      file: answerKeyFile(folder, language),
      field: goal,
      came: inCheck(goal),
      expected: ruleSentence('training.fewCheckQuestions', { count: fewest }),
    })),
    ...lessons.flatMap((lesson) => lesson.goals.flatMap((goal) => unknown(lesson.file, 'goals', goal))),
    ...questions.flatMap(({ id, goal, file: of }) => unknown(of, `${id}: goal`, goal)),
  ];
}
