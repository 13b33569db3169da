/** One figure, and what it has to reach. */
export interface Measurement {
  what: string;
  value: number;
  unit: string;
  goal?: { text: string; reached: boolean };
}

export const atMost = (value: number, limit: number, unit: string): { text: string; reached: boolean } => ({
  text: `at most ${limit.toString()} ${unit}`,
  reached: value <= limit,
});

export const atLeast = (value: number, limit: number, unit: string): { text: string; reached: boolean } => ({
  text: `at least ${limit.toString()} ${unit}`,
  reached: value >= limit,
});

/** The median; of an even number of values, the higher of the two in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
