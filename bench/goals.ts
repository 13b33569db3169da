import type { MeasurementName } from './measurements.ts';

/** What a figure has to reach, in its own unit, and who says so. */
export type Goal = ({ most: number } | { least: number }) & { source: string };

/** Script before the visitor acts, in kB, where a template has another goal than not to grow. */
const SCRIPT = {
  'method page': { most: 0, source: 'issue 2: no script before the visitor acts' },
  matchtest: { most: 30, source: 'issue 2: and issue 11, with the pictures of the result' },
  comparison: { most: 14.5, source: 'ours: with faces and room, see the README' },
  certificate: { most: 6, source: 'ours: no heavier than it was' },
  lesson: { most: 12, source: 'ours: issue 4 allows 18' },
};

/** What the scripts of a template weighed when it was last made lighter, in kB, rounded up. */
const SCRIPT_AS_IT_WAS = {
  'list of mentors': 14,
  profile: 11,
  request: 22,
  'mentor application': 21,
  training: 0.5,
  'final check': 9,
  review: 17.4,
  'own notes': 7,
  'progress transfer': 10,
  'page after sending': 1,
};

const grownFrom = ([name, most]: readonly [string, number]): [string, Goal] => [
  `${name}: scripts`,
  { most, source: 'ours: no heavier than it was' },
];

/** Every template that is weighed. */
const TEMPLATES = [
  'home',
  ...Object.keys(SCRIPT),
  ...Object.keys(SCRIPT_AS_IT_WAS),
  'organisations',
  'search',
];

/** The goals of each measurement, by what its figure is called. A figure without a goal is only shown. */
export const GOALS: Readonly<Partial<Record<MeasurementName, Readonly<Record<string, Goal>>>>> = {
  weight: {
    'method pages: HTML and styles, median': { most: 9, source: 'issue 11: weight' },
    'method page: HTML and styles': { most: 10.5, source: 'issue 11: the heaviest' },
    ...Object.fromEntries(Object.entries(SCRIPT).map(([name, goal]) => [`${name}: scripts`, goal])),
    ...Object.fromEntries(Object.entries(SCRIPT_AS_IT_WAS).map(grownFrom)),
    ...Object.fromEntries(
      TEMPLATES.map((name) => [`${name}: fonts`, { most: 30, source: 'issue 11: weight' }]),
    ),
  },
  'next-page': {
    'method pages that came as a delta': { least: 100, source: 'issue 11: the next page in 3 kB' },
    'the next method page, median': { most: 3, source: 'issue 11: the next page in 3 kB' },
  },
  ranking: { 'ranking 10,000 mentors': { most: 16, source: 'issue 2: one frame' } },
  merging: {
    'merging 1,000 lessons of 2 devices': { most: 10, source: 'ours: not felt while a page opens' },
  },
  directory: Object.fromEntries(
    ['plek', 'onderwerp'].map((group) => [
      `a box of ${group} to the next frame, 75th percentile`,
      { most: 100, source: 'issue 11: a tick is answered within 100 ms' },
    ]),
  ),
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
