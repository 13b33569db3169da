/** What the learner gave against what is right. */
export type Question =
  | { kind: 'one' | 'more'; options: readonly string[]; right: readonly string[] }
  /** `places`: the right place of each option, from 1. */
  | { kind: 'order'; places: Readonly<Record<string, number>> }
  /** Each left one belongs to the right one of the same id. */
  | { kind: 'match'; pairs: readonly string[] }
  | { kind: 'text'; accepts: readonly string[] };

export type Result = 'right' | 'partly' | 'wrong';
/** Of one option: chosen well, chosen and does not fit, not chosen and does fit. */
export type PartMark = 'right' | 'wrong' | 'missed';

export interface Marked {
  result: Result;
  /** By option; one that was not chosen and does not fit is not in it. */
  parts: Readonly<Record<string, PartMark>>;
}

/** Small letters without accents, quotes, full stops or double spaces: `Één stap.` and `een stap` are one. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{Mn}\u00AD]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function resultOf(marks: readonly PartMark[], rights: number): Result {
  const good = marks.filter((mark) => mark === 'right').length;
  if (good === rights && marks.length === good) return 'right';
  return good > 0 ? 'partly' : 'wrong';
}

function markChosen(options: readonly string[], right: readonly string[], chosen: readonly string[]): Marked {
  const parts: Record<string, PartMark> = {};
  for (const id of options) {
    if (chosen.includes(id)) parts[id] = right.includes(id) ? 'right' : 'wrong';
    else if (right.includes(id)) parts[id] = 'missed';
  }
  return { result: resultOf(Object.values(parts), right.length), parts };
}

function markPlaced(expected: readonly (readonly [string, string])[], opt: readonly string[]): Marked {
  const given = new Map(opt.map((pair) => [pair.slice(0, pair.indexOf(':')), pair]));
  const parts = Object.fromEntries(
    expected.map(([id, value]): [string, PartMark] => [
      id,
      given.get(id) === `${id}:${value}` ? 'right' : 'wrong',
    ]),
  );
  return { result: resultOf(Object.values(parts), expected.length), parts };
}

/** Whether an answer (see `Answer.opt`) is right, and what each part of it is worth. Unknown options count for nothing. */
export function mark(question: Question, opt: readonly string[]): Marked {
  switch (question.kind) {
    case 'one':
    case 'more':
      return markChosen(question.options, question.right, opt);
    case 'order':
      return markPlaced(
        Object.entries(question.places).map(([id, place]) => [id, String(place)] as const),
        opt,
      );
    case 'match':
      return markPlaced(
        question.pairs.map((id) => [id, id] as const),
        opt,
      );
    case 'text': {
      const isRight = question.accepts.some((text) => folded(text) === folded(opt[0] ?? ''));
      return { result: isRight ? 'right' : 'wrong', parts: {} };
    }
  }
}

/** The part of an answer that stays for another try: only what was right. */
export function keepRight(question: Question, opt: readonly string[]): string[] {
  const { parts } = mark(question, opt);
  return opt.filter((one) => parts[one.split(':')[0] ?? ''] === 'right');
}
