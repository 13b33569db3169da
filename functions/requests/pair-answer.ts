import {
  HELPS,
  type PairAnswer,
  type PairQuestion,
  STUCK_REASONS,
  TALKED_ANSWERS,
} from '../../src/domain/requests/pair-question.ts';
import type { OpenPairQuestion, PulseField } from '../../src/views/PairQuestions.tsx';
import type { EventInput } from './event-input.ts';

type Field = (name: string) => string | undefined;

/** The answer that was posted; `sure`: the answer needs a second step, `missing`: not all was filled in. */
type Posted =
  | { kind: 'answer'; event: EventInput['event']; answers: PairAnswer }
  | { kind: 'sure' }
  | { kind: 'missing'; sent: Pick<OpenPairQuestion, 'chosen' | 'missing'> };

function talkedAnswer(field: Field, round: number): Posted | undefined {
  const answer = TALKED_ANSWERS.find((one) => one === field('step'));
  if (!answer) return undefined;
  if (answer !== 'stuck')
    return { kind: 'answer', event: 'talked', answers: { question: 'talked', round, answer } };
  if (field('sure') === undefined) return { kind: 'sure' };
  const reason = STUCK_REASONS.find((one) => one === field('reason'));
  return { kind: 'answer', event: 'talked-stuck', answers: { question: 'talked', round, answer, reason } };
}

function pulseAnswer(field: Field, round: number): Posted | undefined {
  if (field('step') !== 'pulse') return undefined;
  const helps = HELPS.find((mark) => mark.toString() === field('helps'));
  const help = (['yes', 'no'] as const).find((one) => one === field('help'));
  if (helps !== undefined && help !== undefined) {
    const wantsHelp = help === 'yes';
    const answers = { question: 'pulse', round, helps, wantsHelp } as const;
    return { kind: 'answer', event: wantsHelp ? 'pulse-help' : 'pulse', answers };
  }
  const missing: PulseField[] = [];
  if (helps === undefined) missing.push('helps');
  if (help === undefined) missing.push('help');
  const chosen = { ...(helps && { helps: helps.toString() }), ...(help && { help }) };
  return { kind: 'missing', sent: { chosen, missing } };
}

/**
 * What somebody posted in answer to the question that they were asked last; `undefined` when it answers another, such as
 * from a page of long ago, or one that was answered.
 */
export function postedAnswer(field: Field, asked: PairQuestion | undefined): Posted | undefined {
  if (!asked || asked.answeredAt !== null) return undefined;
  if (field('question') !== asked.question || field('round') !== asked.round.toString()) return undefined;
  return asked.question === 'talked' ? talkedAnswer(field, asked.round) : pulseAnswer(field, asked.round);
}
