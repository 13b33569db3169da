import { type ScormCourse, packedOf, type ScormVersion } from '../../domain/scorm/course.ts';
import { interactionOf } from '../../domain/scorm/interaction.ts';
import type { ModuleStanding } from '../../domain/scorm/standing.ts';
import type { Progress } from '../../domain/training/progress.ts';
import { packProgress } from '../../domain/training/suspend-data.ts';
import type { Lms } from './api.ts';

/** What a learning system calls things. */
const NAMES = {
  '1.2': {
    location: 'cmi.core.lesson_location',
    entry: 'cmi.core.entry',
    mode: 'cmi.core.lesson_mode',
    score: 'cmi.core.score',
    time: 'cmi.core.session_time',
    exit: 'cmi.core.exit',
  },
  '2004': {
    location: 'cmi.location',
    entry: 'cmi.entry',
    mode: 'cmi.mode',
    score: 'cmi.score',
    time: 'cmi.session_time',
    exit: 'cmi.exit',
  },
} as const;

export const cmiNames = (version: ScormVersion) => NAMES[version];

const STATUS = { '1.2': 'cmi.core.lesson_status', '2004': 'cmi.success_status' } as const;

/** What the learning system knew when the session began. */
export interface Before {
  passed: boolean;
  score: number;
  /** `fresh`: nothing yet. `unsure`: it gave nothing although there should be something, as when its login stutters. */
  kept: 'fresh' | 'some' | 'unsure';
}

function keptState({ version, get }: Lms): Before['kept'] {
  if (get('cmi.suspend_data') !== '') return 'some';
  const entry = get(NAMES[version].entry);
  if (entry === 'ab-initio') return 'fresh';
  const status = get(STATUS[version]);
  // By both standards a status is never empty.
  if (status === '') return 'unsure';
  return entry === 'resume' || status === 'passed' ? 'some' : 'fresh';
}

/** Whether somebody passed in an earlier session, and with which score. That is never taken away. */
export const readBefore = (lms: Lms): Before => ({
  passed: lms.get(STATUS[lms.version]) === 'passed',
  score: Number(lms.get(`${NAMES[lms.version].score}.raw`)) || 0,
  kept: keptState(lms),
});

function statusValues(version: ScormVersion, { allDone, passed }: ModuleStanding, before: Before) {
  const hasPassed = passed || before.passed;
  // Never `failed`: some systems then lock the learner out, while every question can be done again.
  if (version === '1.2') return [['cmi.core.lesson_status', hasPassed ? 'passed' : 'incomplete']] as const;
  return [
    ['cmi.completion_status', allDone || before.passed ? 'completed' : 'incomplete'],
    ...(hasPassed ? ([['cmi.success_status', 'passed']] as const) : []),
  ] as const;
}

/** The values of the moment, by the names of the learning system. The score is not taken back once somebody passed. */
export function valuesNow(
  course: ScormCourse,
  progress: Progress,
  standing: ModuleStanding,
  before: Before,
): (readonly [string, string])[] {
  const { score } = NAMES[course.scorm];
  const raw = before.passed ? Math.max(before.score, standing.score) : standing.score;
  return [
    ['cmi.suspend_data', packProgress(progress, packedOf(course))],
    [`${score}.min`, '0'],
    [`${score}.max`, '100'],
    [`${score}.raw`, String(raw)],
    ...(course.scorm === '2004' ? ([[`${score}.scaled`, String(raw / 100)]] as const) : []),
    ...statusValues(course.scorm, standing, before),
  ];
}

/**
 * Adds each answer that is new to the list of the learning system. `told` holds the last moment that it knows of each
 * question. Gives whether all went well.
 */
export function addInteractions(
  lms: Lms,
  course: ScormCourse,
  { answers }: Progress,
  told: Map<string, number>,
): boolean {
  for (const question of course.lessons.flatMap(({ questions }) => questions)) {
    const answer = answers[question.id];
    if (!answer || answer.last === told.get(question.id)) continue;
    const number = Number(lms.get('cmi.interactions._count')) || 0;
    const start = `cmi.interactions.${number}`;
    const fields = interactionOf(question, answer, course.scorm);
    if (!fields.every(([field, value]) => lms.set(`${start}.${field}`, value))) return false;
    told.set(question.id, answer.last);
  }
  return true;
}
