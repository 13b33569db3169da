import { existsSync, readFileSync } from 'node:fs';
import type { Tag } from '../../training/exercises.ts';
import type { Problem } from '../problem.ts';
import { checkReviewDates } from '../review-dates.ts';
import { sentence } from '../sentences.ts';
import { conversationFaults, type Fault, idOf, questionFaults } from './exercise.ts';
import { type LessonText, type ModuleFiles, type Named, readModuleFiles } from './modules.ts';

/** Every id that was ever published. Written by `npm run training:ids`, never by hand. */
export const IDS_FILE = 'content/training/ids.txt';

/** So many questions for each goal that 2 people, and 1 person twice, get different ones. */
const fewestQuestions = (perGoal: number): number => perGoal * 4;

/** The line in the file of a line in its body: the front matter stands above it. */
const lineIn = ({ entry }: LessonText, tag: Tag): number => {
  const text = readFileSync(entry.file, 'utf8');
  return tag.line + text.slice(0, text.length - entry.body.length).split('\n').length - 1;
};

const asProblem =
  (lesson: LessonText) =>
  ({ tag, came, expected }: Fault): Problem => ({
    file: `${lesson.entry.file}:${lineIn(lesson, tag)}`,
    field: `<${tag.name}${idOf(tag) ? ` id="${idOf(tag)}"` : ''}>`,
    came,
    expected,
  });

function lessonProblems(lesson: LessonText): Problem[] {
  const questions = lesson.exercises.filter(({ name }) => name === 'Question');
  const faults = lesson.exercises.flatMap((tag): Fault[] => {
    if (tag.name === 'Question') return questionFaults(tag, lesson.goals);
    return tag.name === 'Conversation' ? conversationFaults(tag) : [];
  });
  const { file } = lesson.entry;
  const few = {
    file,
    field: '<Question>',
    came: questions.length,
    expected: sentence('training.fewQuestions'),
  };
  return [...faults.map(asProblem(lesson)), ...(questions.length < 2 ? [few] : [])];
}

/** Ids of exercises that keep something of the learner. */
const exerciseIds = (lesson: LessonText): Named[] =>
  lesson.exercises.map((tag) => ({ id: idOf(tag), file: lesson.entry.file, line: lineIn(lesson, tag) }));

/** Every id of a module, with where it stands. */
export function idsOf({ file, facts, lessons, questions }: ModuleFiles): Named[] {
  return [
    ...(facts ? [facts.id, ...facts.goals].map((id) => ({ id, file })) : []),
    ...lessons.flatMap((lesson) => [{ id: lesson.id, file: lesson.entry.file }, ...exerciseIds(lesson)]),
    ...questions,
  ];
}

function moduleProblems(module: ModuleFiles, all: readonly ModuleFiles[]): Problem[] {
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
      .flatMap((lesson) => lesson.goals.map((goal) => ({ goal, file: lesson.entry.file })))
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

/** An id that stands in two places: progress of one would count for the other. */
function twice(names: readonly Named[]): Problem[] {
  return names
    .filter(({ id }, place) => names.findIndex((other) => other.id === id) !== place)
    .map(({ id, file, line }) => {
      const first = names.find((other) => other.id === id);
      return {
        file: line === undefined ? file : `${file}:${line}`,
        field: 'id',
        came: id,
        expected:
          id === '' ? sentence('missing') : sentence('training.idTwice', { other: first?.file ?? '' }),
      };
    });
}

/** An id that was published and is gone: what people did with it would be lost. */
function vanished(names: readonly Named[], modules: readonly ModuleFiles[]): Problem[] {
  if (!existsSync(IDS_FILE)) return [];
  const now = new Set(names.map(({ id }) => id));
  const aliases = Object.assign({}, ...modules.map(({ facts }) => facts?.aliases ?? {})) as Record<
    string,
    string
  >;
  const published = readFileSync(IDS_FILE, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const gone = published.filter((id) => !now.has(id) && !(id in aliases));
  const lost = Object.entries(aliases).filter(([, to]) => !now.has(to));
  return [
    ...gone.map((id) => ({ file: IDS_FILE, field: 'id', came: id, expected: sentence('training.idGone') })),
    ...lost.map(([from, to]) => ({
      file: IDS_FILE,
      field: `aliases: ${from}`,
      came: to,
      expected: sentence('training.aliasLost'),
    })),
  ];
}

/** Everything that is not right in `content/training/` on a day. */
export function checkTraining(today = new Date()): Problem[] {
  const problems: Problem[] = [];
  const modules = readModuleFiles(problems);
  const names = modules.flatMap(idsOf);
  return [
    ...problems,
    ...modules.flatMap((module) => module.lessons.flatMap(lessonProblems)),
    ...modules.flatMap((module) => moduleProblems(module, modules)),
    ...checkReviewDates(
      modules.flatMap(({ file, facts }) => (facts ? [{ file, data: facts, body: '' }] : [])),
      today,
    ),
    ...twice(names),
    ...vanished(names, modules),
  ];
}
