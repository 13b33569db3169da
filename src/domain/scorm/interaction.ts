import type { KeptAnswer } from '../training/progress.ts';
import { QUESTION_KINDS, type QuestionKind } from '../training/question.ts';
import type { CourseQuestion, ScormVersion } from './course.ts';
import { momentFor } from './time.ts';

/** Of one `cmi.interactions.n`, in the order in which they must be set. */
export type Interaction = readonly (readonly [field: string, value: string])[];

/** The limit of SCORM 1.2; that of 2004 is far above any answer here. */
const LONGEST = 255;

const MARKS = { '1.2': { comma: ',', dot: '.' }, '2004': { comma: '[,]', dot: '[.]' } } as const;

/** Ids in order, the first one in front. */
const inOrder = (opt: readonly string[]): string[] =>
  opt
    .map((one) => one.split(':'))
    .sort(([, a], [, b]) => Number(a) - Number(b))
    .map(([id = '']) => id);

function responseOf(kind: QuestionKind, opt: readonly string[], version: ScormVersion): string {
  const { comma, dot } = MARKS[version];
  switch (QUESTION_KINDS[kind]) {
    case 'choice':
      return opt.join(comma);
    case 'sequencing':
      return inOrder(opt).join(comma);
    case 'matching':
      return opt.map((one) => one.replace(':', dot)).join(comma);
    case 'fill-in':
      return opt[0] ?? '';
  }
}

export function interactionOf(
  question: CourseQuestion,
  answer: KeptAnswer,
  version: ScormVersion,
): Interaction {
  const response = responseOf(question.kind, answer.opt, version).slice(0, LONGEST);
  const moment = momentFor(version, new Date(answer.last));
  const start = [
    ['id', question.id],
    ['type', QUESTION_KINDS[question.kind]],
  ] as const;
  return version === '1.2'
    ? [
        ...start,
        ['time', moment],
        ['student_response', response],
        ['result', answer.ok ? 'correct' : 'wrong'],
      ]
    : [
        ...start,
        ['timestamp', moment],
        ['learner_response', response],
        ['result', answer.ok ? 'correct' : 'incorrect'],
      ];
}
