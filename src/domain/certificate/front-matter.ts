import type { Claims } from './claims.ts';

/** The line for the profile of a mentor: which module, and when. The name stays out of it. */
export const trainingsLine = ({ m, d }: Pick<Claims, 'm' | 'd'>): string =>
  `trainings: [{ module: ${m}, date: ${d} }]`;
