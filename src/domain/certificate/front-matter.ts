import type { Claims } from './claims.ts';

/** The line for the profile of a mentor, without a name. */
export const trainingsLine = ({ m, d }: Pick<Claims, 'm' | 'd'>): string =>
  `trainings: [{ module: ${m}, date: ${d} }]`;
