/** One figure, and what it has to reach. */
export interface Measurement {
  what: string;
  value: number;
  unit: string;
  goal?: { text: string; reached: boolean };
}

/** A goal that a value may not pass. */
export const atMost = (value: number, limit: number, unit: string): { text: string; reached: boolean } => ({
  text: `at most ${limit.toString()} ${unit}`,
  reached: value <= limit,
});

/** A goal that a value has to come up to. */
export const atLeast = (value: number, limit: number, unit: string): { text: string; reached: boolean } => ({
  text: `at least ${limit.toString()} ${unit}`,
  reached: value >= limit,
});

/** The middle of the values; of an even number the higher one of the two in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
