import type { MeasurementName } from './measurements.ts';

/** What a figure has to reach, in its own unit, and who says so. */
export type Goal = ({ most: number } | { least: number }) & { source: string };

/** The goals of each measurement, by what its figure is called. A figure without a goal is only shown. */
export const GOALS: Readonly<Partial<Record<MeasurementName, Readonly<Record<string, Goal>>>>> = {
  'next-page': {
    'method pages that came as a delta': { least: 100, source: 'issue 11: the next page in 3 kB' },
    'the next method page, median': { most: 3, source: 'issue 11: the next page in 3 kB' },
  },
  ranking: { 'ranking 10,000 mentors': { most: 16, source: 'issue 2: one frame' } },
  merging: {
    'merging 1,000 lessons of 2 devices': { most: 10, source: 'ours: not felt while a page opens' },
  },
  intake: {
    'CPU of a bare row against a request': {
      least: 0.5,
      source: 'issue 3: with sealing and outbox, decision 0017',
    },
  },
  build: {
    'per 1,000 articles, against the bare project': {
      most: 1.6,
      source: 'issue 2: at most 1.6 times bare Astro',
    },
  },
};
