import type { Measurement } from './measurement.ts';

/** What can be measured, in the order in which `npm run bench` does so. */
export const MEASUREMENTS = {
  weight: () => import('./weight.ts'),
  'next-page': () => import('./next-page.ts'),
  ranking: () => import('./ranking.ts'),
  merging: () => import('./merging.ts'),
  directory: () => import('./directory.ts'),
  intake: () => import('./intake.ts'),
  'linked-pages': () => import('./linked-pages.ts'),
  grading: () => import('./grading.ts'),
  build: () => import('./build.ts'),
  lighthouse: () => import('./lighthouse.ts'),
} satisfies Record<string, () => Promise<{ measure: () => Promise<Measurement[]> }>>;

export type MeasurementName = keyof typeof MEASUREMENTS;
