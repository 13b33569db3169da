import type { CheckModule } from '../../src/domain/training/check/module.ts';
import type { CheckQuestion } from '../../src/domain/training/check/question.ts';

/** The modules of these tests: the one that they make the check of, and another. */
export const MODULE = 'proef';
export const OTHER_MODULE = 'ander';

const GOALS = ['vragen', 'luisteren', 'afronden'];
/** More than a draw takes, so that a next draw can be another one. */
const PER_GOAL = [1, 2, 3, 4, 5, 6];

const moduleNamed = (id: string): CheckModule => ({
  id,
  title: 'Proefmodule',
  summary: 'Een module om mee te proberen.',
  version: '2026.1',
  goals: Object.fromEntries(GOALS.map((goal) => [goal, `Je leert ${goal}.`])),
  perGoal: 2,
  pass: 80,
  passInWords: 'Minstens 80 procent goed.',
  scoreName: 'Percentage goed',
  certificateDays: 20,
  minutes: 60,
  lessons: { les: { title: 'Proefles', href: `/training/${id}/les/` } },
  next: '',
});

/** Each third question has two right answers, and the fifth asks for an order. */
const questionsOf = (module: string): CheckQuestion[] =>
  GOALS.flatMap((goal) => PER_GOAL.map((number) => question(module, goal, number)));

function question(module: string, goal: string, number: number): CheckQuestion {
  const rights = number % 3 === 0 ? ['a', 'c'] : ['b'];
  const of = {
    id: `${module}-check-${goal}-${number}`,
    goal,
    lesson: 'les',
    text: `Vraag ${number} over ${goal}?`,
  };
  const options = ['a', 'b', 'c', 'd'].map((option) => ({
    id: option,
    text: `Antwoord ${option} op vraag ${number} over ${goal}`,
    why: `Uitleg bij ${option} van vraag ${number} over ${goal}`,
  }));
  if (number === 5)
    return { ...of, kind: 'order', options: options.map((one, index) => ({ ...one, place: index + 1 })) };
  return {
    ...of,
    kind: rights.length > 1 ? 'more' : 'one',
    options: options.map((one) => ({ ...one, ...(rights.includes(one.id) && { right: true as const }) })),
  };
}

export const TEST_MODULES = [MODULE, OTHER_MODULE].map(moduleNamed);

/** The answer key, by module. */
export const TEST_CHECKS = Object.fromEntries([MODULE, OTHER_MODULE].map((id) => [id, questionsOf(id)]));
