/** Forms within a second that make a rush, for one instance of the Worker. */
const RUSH = 10;
const SECOND_MS = 1000;
/** When the last forms were stored. */
const moments: number[] = [];

/** Counts a form that was stored now, and says whether so many come in at once that storing goes first. */
export function isRush(now: number): boolean {
  moments.push(now);
  if (moments.length > RUSH) moments.shift();
  return moments.length === RUSH && now - (moments[0] ?? 0) < SECOND_MS;
}

/** As in a new instance of the Worker: no form was stored yet. */
export function beginWithoutForms(): void {
  moments.length = 0;
}
