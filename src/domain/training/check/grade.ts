import { markAnswer, optionOf, type PartMark } from '../marking.ts';
import { answerKeyOf } from '../question.ts';
import type { ChosenOptions, CheckQuestion } from './question.ts';

interface GradedOption {
  id: string;
  text: string;
  why: string;
  mark: PartMark;
  /** In an order: the place it got, and where it belongs. */
  given?: number;
  place?: number;
}

export interface GradedQuestion {
  id: string;
  kind: CheckQuestion['kind'];
  goal: string;
  lesson: string;
  text: string;
  right: boolean;
  options: readonly GradedOption[];
}

export interface Graded {
  questions: readonly GradedQuestion[];
  goals: readonly { goal: string; right: number; total: number }[];
  right: number;
  total: number;
  /** Whole percents, rounded down. */
  score: number;
  passed: boolean;
}

/** `open`: questions without an answer. */
export type AnswersState = { kind: 'complete' } | { kind: 'open'; open: string[] } | { kind: 'foreign' };

/** Everything that can be chosen: each option, or in an order each option on each place. */
const choicesIn = ({ kind, options }: CheckQuestion): string[] =>
  kind === 'order'
    ? options.flatMap(({ id }) => options.map((_, index) => `${id}:${index + 1}`))
    : options.map(({ id }) => id);

function fits(question: CheckQuestion, chosen: readonly string[]): boolean {
  if (question.kind === 'one' && chosen.length > 1) return false;
  const choices = choicesIn(question);
  const options = chosen.map(optionOf);
  return chosen.every((one) => choices.includes(one)) && new Set(options).size === options.length;
}

const isAnswered = ({ kind, options }: CheckQuestion, chosen: readonly string[]): boolean =>
  kind === 'order' ? chosen.length === options.length : chosen.length > 0;

export function answersState(questions: readonly CheckQuestion[], answers: ChosenOptions): AnswersState {
  const asked = new Map(questions.map((question) => [question.id, question]));
  for (const [id, chosen] of Object.entries(answers)) {
    const question = asked.get(id);
    if (!question || !fits(question, chosen)) return { kind: 'foreign' };
  }
  const open = questions
    .filter((question) => !isAnswered(question, answers[question.id] ?? []))
    .map(({ id }) => id);
  return open.length > 0 ? { kind: 'open', open } : { kind: 'complete' };
}

function gradeQuestion(question: CheckQuestion, chosen: readonly string[]): GradedQuestion {
  const { id, kind, goal, lesson, text } = question;
  const { result, parts } = markAnswer(answerKeyOf(question), chosen);
  const options = question.options.flatMap((option): GradedOption[] => {
    const mark = parts[option.id];
    const told = { id: option.id, text: option.text, why: option.why };
    if (!mark) return [];
    if (!('place' in option)) return [{ ...told, mark }];
    const given = Number(chosen.find((one) => optionOf(one) === option.id)?.split(':')[1]);
    return [{ ...told, mark, given, place: option.place }];
  });
  // An order is told as it was given: in its own order it would show what is right.
  const inOrder = options.toSorted((a, b) => (a.given ?? 0) - (b.given ?? 0));
  return { id, kind, goal, lesson, text, right: result === 'right', options: inOrder };
}

const withoutAnswers = (question: GradedQuestion): GradedQuestion => ({
  ...question,
  options: question.options
    .filter(({ mark }) => mark !== 'missed')
    .map(({ id, text, why, mark, given }) => ({
      ...{ id, text, why, mark },
      ...(given !== undefined && { given }),
    })),
});

/**
 * Grades complete answers. A question is right when exactly what fits was chosen. What fits and was not chosen, or belongs
 * elsewhere, is told only to who passed.
 * @param pass percentage from which somebody passed.
 */
export function grade(questions: readonly CheckQuestion[], answers: ChosenOptions, pass: number): Graded {
  const graded = questions.map((question) => gradeQuestion(question, answers[question.id] ?? []));
  const right = graded.filter((question) => question.right).length;
  const total = graded.length;
  const goals = [...new Set(graded.map(({ goal }) => goal))].map((goal) => {
    const own = graded.filter((question) => question.goal === goal);
    return { goal, right: own.filter((question) => question.right).length, total: own.length };
  });
  const isPassed = total > 0 && right * 100 >= pass * total;
  return {
    questions: isPassed ? graded : graded.map(withoutAnswers),
    goals,
    right,
    total,
    score: total === 0 ? 0 : Math.floor((right * 100) / total),
    passed: isPassed,
  };
}
