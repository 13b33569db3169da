import fc from 'fast-check';
import { type Answers, DIRECTIONS, EXPERIENCES, MAX_TOPICS, MUST_FIELDS } from './answers.ts';
import type { Availability } from './availability.ts';
import type { MentorFacts } from './mentor.ts';

/** Few ids, so that mentors and mentees often share one; some are a part of another, which must never count. */
const professions = ['verpleegkundige', 'wijkverpleegkundige', 'helpende', 'teamleider', 'zorgmanager'];
const settings = ['ziekenhuis', 'thuiszorg', 'ggz', 'verpleeghuis'];
const topics = ['werkdruk', 'grenzen', 'agressie', 'samenwerken', 'feedback-geven'];
const roles = ['gids', 'vraagbaak', 'voorbeeld', 'feedback'];
const languages = ['nl', 'en', 'ar', 'tr'];
const formats = ['op-locatie', 'online', 'telefoon'];
const regions = ['midden', 'noord', 'noord-holland'];
const dayParts = ['ochtend', 'middag', 'avond', 'weekend'];

export const TODAY = '2026-11-23';

const some = (ids: string[], minLength = 0, maxLength = ids.length) =>
  fc.uniqueArray(fc.constantFrom(...ids), { minLength, maxLength });
const day = fc.constantFrom('2026-11-20', '2026-11-02', '2026-10-11', '2026-09-20', '2026-08-01');

export const anyAvailability: fc.Arbitrary<Availability> = fc.record({
  capacity: fc.integer({ min: 0, max: 4 }),
  places: fc.integer({ min: 0, max: 4 }),
  open: fc.boolean(),
  confirmed: day,
});

const step = fc.record({
  profession: fc.constantFrom(...professions),
  setting: fc.constantFrom(...settings),
});

/** A mentor as the build would make one; lists may be empty, to see what nothing in common does. */
export const anyMentor: fc.Arbitrary<MentorFacts> = fc
  .record({
    id: fc.stringMatching(/^[a-z]{1,3}(-[a-z0-9]{1,3})?$/),
    steps: fc.array(step, { minLength: 1, maxLength: 4 }),
    topics: some(topics),
    roles: some(roles),
    languages: some(languages),
    regions: some(regions),
    formats: some(formats),
    dayParts: some(dayParts),
    availability: fc.oneof(anyAvailability, fc.constant(openNow())),
  })
  .map(({ steps, ...facts }) => ({
    ...facts,
    name: facts.id,
    profession: steps.at(-1)?.profession ?? '',
    setting: steps.at(-1)?.setting ?? '',
    organisation: 'zorg-een',
    programme: 'zorg',
    town: 'Utrecht',
    path: steps.map((one, index) => ({ ...one, from: 2000 + index })),
    trained: '2025-01-01',
    ownMentor: null,
    reviewed: '2026-01-01',
    sentence: 'Ik denk met je mee.',
    example: true,
  }));

export const anyMentors = fc.uniqueArray(anyMentor, { selector: ({ id }) => id, maxLength: 12 });

/** `undefined` is a question that was skipped. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

export const anyAnswers: fc.Arbitrary<Answers> = fc.record({
  organisation: maybe(fc.constantFrom('zorg-een', 'zorg-anders', 'weg')),
  profession: maybe(fc.constantFrom(...professions)),
  setting: maybe(fc.constantFrom(...settings)),
  direction: maybe(fc.constantFrom(...DIRECTIONS)),
  stepTo: maybe(fc.constantFrom(...professions)),
  settingTo: maybe(fc.constantFrom(...settings)),
  topics: maybe(some(topics, 0, MAX_TOPICS)),
  mostImportant: maybe(fc.constantFrom(...topics)),
  role: maybe(fc.constantFrom(...roles)),
  beenThrough: maybe(fc.uniqueArray(fc.constantFrom(...EXPERIENCES), { maxLength: 2 })),
  languages: maybe(some(languages)),
  formats: maybe(some(formats)),
  region: maybe(fc.constantFrom(...regions)),
  dayParts: maybe(some(dayParts)),
  leaveOut: maybe(fc.array(fc.stringMatching(/^[a-z]{1,2}$/), { maxLength: 2 })),
  musts: maybe(fc.uniqueArray(fc.constantFrom(...MUST_FIELDS), { maxLength: 3 })),
});

/** A topic for the properties that add one. */
export const anyTopic = fc.constantFrom(...topics);

/** Room, confirmed, nothing in the way. */
export function openNow(): Availability {
  return { capacity: 2, places: 2, open: true, confirmed: '2026-11-20' };
}

/** A mentor of whom only the given facts matter. */
export function mentorWith(facts: Partial<MentorFacts> & { id: string }): MentorFacts {
  return {
    name: facts.id,
    profession: 'verpleegkundige',
    setting: 'ziekenhuis',
    organisation: 'zorg-een',
    programme: 'zorg',
    town: 'Utrecht',
    path: [{ profession: 'verpleegkundige', setting: 'ziekenhuis', from: 2010 }],
    topics: ['werkdruk'],
    roles: ['gids'],
    languages: ['nl'],
    regions: ['midden'],
    formats: ['online'],
    dayParts: ['avond'],
    trained: '2025-01-01',
    ownMentor: null,
    reviewed: '2026-01-01',
    sentence: 'Ik denk met je mee.',
    example: true,
    availability: openNow(),
    ...facts,
  };
}
