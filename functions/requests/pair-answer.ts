import {
  canAnswer,
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

/** Which question is answered, and after which answer. */
type To = Pick<PairAnswer, 'round' | 'after'>;

function talkedAnswer(field: Field, to: To): Posted | undefined {
  const answer = TALKED_ANSWERS.find((one) => one === field('step'));
  if (!answer) return undefined;
  if (answer !== 'stuck')
    return { kind: 'answer', event: 'talked', answers: { question: 'talked', ...to, answer } };
  if (field('sure') === undefined) return { kind: 'sure' };
  const reason = STUCK_REASONS.find((one) => one === field('reason'));
  return { kind: 'answer', event: 'talked-stuck', answers: { question: 'talked', ...to, answer, reason } };
}

function pulseAnswer(field: Field, to: To): Posted | undefined {
  if (field('step') !== 'pulse') return undefined;
  const helps = HELPS.find((mark) => mark.toString() === field('helps'));
  const help = (['yes', 'no'] as const).find((one) => one === field('help'));
  if (helps !== undefined && help !== undefined) {
    const wantsHelp = help === 'yes';
    const answers = { question: 'pulse', ...to, helps, wantsHelp } as const;
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
 * from a page of long ago, or from one that showed an earlier answer.
 */
export function postedAnswer(field: Field, asked: PairQuestion | undefined): Posted | undefined {
  if (!asked || !canAnswer(asked)) return undefined;
  const to = { round: asked.round, after: asked.timesAnswered };
  if (field('question') !== asked.question || field('round') !== to.round.toString()) return undefined;
  if ((field('after') ?? '0') !== to.after.toString()) return undefined;
  return asked.question === 'talked' ? talkedAnswer(field, to) : pulseAnswer(field, to);
}
