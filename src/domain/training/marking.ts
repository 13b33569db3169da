import type { AnswerKey } from './question.ts';

export type AnswerResult = 'right' | 'partly' | 'wrong';
/** Per option: chosen and right, chosen and wrong, or right but not chosen. */
export type PartMark = 'right' | 'wrong' | 'missed';

export interface Marked {
  result: AnswerResult;
  /** By option; an option that is wrong and was not chosen is left out. */
  parts: Readonly<Record<string, PartMark>>;
}

/** Ignores case, accents, quotes, full stops and double spaces: `Één stap.` equals `een stap`. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The option in `b` or in `b:1`. */
export const optionOf = (one: string): string => one.split(':')[0] ?? '';

function markWritten(right: readonly string[], [given = '']: readonly string[]): Marked {
  const isRight = right.some((text) => folded(text) === folded(given));
  return { result: isRight ? 'right' : 'wrong', parts: {} };
}

/** A right option that was not chosen was missed; any wrong one makes the answer wrong. */
function markParts({ options, right }: AnswerKey, opt: readonly string[]): Marked {
  // What had to get a place got none.
  const missed = right.some((one) => one.includes(':')) ? 'wrong' : 'missed';
  const marks = options.flatMap((id): [string, PartMark][] => {
    const given = opt.find((one) => optionOf(one) === id);
    if (given !== undefined) return [[id, right.includes(given) ? 'right' : 'wrong']];
    return right.some((one) => optionOf(one) === id) ? [[id, missed]] : [];
  });
  const good = marks.filter(([, mark]) => mark === 'right').length;
  const isRight = good === right.length && good === marks.length;
  return { result: isRight ? 'right' : good > 0 ? 'partly' : 'wrong', parts: Object.fromEntries(marks) };
}

/** Grades an answer (see `KeptAnswer.opt`). Unknown options are ignored. */
export const markAnswer = (key: AnswerKey, opt: readonly string[]): Marked =>
  key.options.length === 0 ? markWritten(key.right, opt) : markParts(key, opt);

/** The part of an answer that stays for another try: only what was right. */
export function keepRight(key: AnswerKey, opt: readonly string[]): string[] {
  const { parts } = markAnswer(key, opt);
  return opt.filter((one) => parts[optionOf(one)] === 'right');
}
