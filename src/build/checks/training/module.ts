import type { Problem } from '../problem.ts';
import { sentence } from '../sentences.ts';
import type { ModuleFiles } from './modules.ts';

/** So many questions for each goal that 2 people, and 1 person twice, get different ones. */
const fewestQuestions = (perGoal: number): number => perGoal * 4;

/** What is wrong between the parts of a module. */
export function moduleProblems(module: ModuleFiles, all: readonly ModuleFiles[]): Problem[] {
  const { file, facts, text, lessons, questions } = module;
  if (!facts) return [];
  const problem = (field: string, came: unknown, key: string, of = file, more = {}): Problem => ({
    file: of,
    field,
    came,
    expected: sentence(`training.${key}`, more),
  });
  const lessonIds = lessons.map(({ id }) => id);
  const has = (name: string) => lessons.some(({ exercises }) => exercises.some((tag) => tag.name === name));
  return [
    ...facts.goals
      .filter((goal) => !text?.goals[goal])
      .map((goal) => problem('goals', goal, 'goalText', `content/training/${module.folder}/nl.mdx`)),
    ...facts.goals
      .filter(
        (goal) => !lessons.some(({ exercises }) => exercises.some((tag) => tag.attributes['goal'] === goal)),
      )
      .map((goal) => problem('goals', goal, 'goalWithoutQuestion')),
    ...facts.goals
      .map((goal) => ({ goal, count: questions.filter((one) => one.goal === goal).length }))
      .filter(({ count }) => count < fewestQuestions(facts.check.perGoal))
      .map(({ goal, count }) =>
        problem(goal, count, 'fewCheckQuestions', `content/training/${module.folder}/check/nl.yaml`, {
          count: fewestQuestions(facts.check.perGoal),
        }),
      ),
    ...lessons
      .flatMap((lesson) => lesson.goals.map((goal) => ({ goal, file: lesson.file })))
      .filter(({ goal }) => !facts.goals.includes(goal))
      .map(({ goal, file: of }) =>
        problem('goals', goal, 'goalUnknown', of, { options: facts.goals.join(', ') }),
      ),
    ...questions
      .filter(({ goal }) => !facts.goals.includes(goal))
      .map(({ id, goal, file: of }) =>
        problem(`${id}: goal`, goal, 'goalUnknown', of, { options: facts.goals.join(', ') }),
      ),
    ...questions
      .filter(({ lesson }) => !lessonIds.includes(lesson))
      .map(({ id, lesson, file: of }) =>
        problem(`${id}: lesson`, lesson, 'lessonUnknown', of, { options: lessonIds.join(', ') }),
      ),
    ...questions
      .filter(({ kind, rights }) => (kind === 'one' ? rights !== 1 : rights < 2))
      .map(({ id, kind, rights, file: of }) =>
        problem(`${id}: options`, rights, kind === 'one' ? 'oneRight' : 'moreRight', of),
      ),
    ...facts.requires
      .filter((id) => !all.some((other) => other.facts?.id === id))
      .map((id) => problem('requires', id, 'moduleUnknown')),
    ...['Conversation', 'Reflection', 'Card']
      .filter((name) => !has(name))
      .map((name) => problem(`<${name}>`, undefined, 'exerciseMissing')),
  ];
}
