/** The marks that a mentee can give the own learning question. */
export const MARKS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
type OwnMark = (typeof MARKS)[number];

/** The mark of the start and that of the end. */
export interface MarkPair {
  start: OwnMark;
  end: OwnMark;
}

/** A mark as somebody sends it; `undefined` for anything else. */
export const markIn = (text: string | undefined): OwnMark | undefined =>
  MARKS.find((mark) => mark.toString() === text);

/** Whether a pair lets its marks be counted: not yet, the mentor allowed it, or it was done. */
export const MARK_STATES = ['allowed', 'counted'] as const;
export type MarkState = (typeof MARK_STATES)[number];
