import { fromAttribute } from '../../src/domain/certificate/brand-colours.ts';
import { asksFor, type FormDefinition } from '../../src/domain/intake/form.ts';
import type { FormChoices } from '../../src/domain/intake/review.ts';
import { NO_PROGRAMME, type ProgrammeWords } from '../../src/domain/programmes/programme.ts';
import { TEST_COURSE_TERMS, TEST_TERMS } from '../../src/domain/requests/request-terms.fixture.ts';
import type { PlanningChoices } from '../../src/domain/requests/moments.ts';
import type { SiteConfig } from '../platform/site-config.ts';

const { isOneTalk, hoursPerTalk, talked, pulse, halfwayWeeks, closingWeeks } = TEST_COURSE_TERMS;
const TEST_COURSE = { isOneTalk, hoursPerTalk, talked, pulse, halfwayWeeks, closingWeeks };

/** SiteConfig of these tests alone, in place of those of `content/site.yaml`. */
export const TEST_SITE_CONFIG: SiteConfig = {
  name: 'Proefportaal',
  colours: fromAttribute('#000001 #000002 #000003 #000004 #000005 #000006 #000007 #000008 #000009'),
  logo: { viewBox: '0 0 40 32', shapes: '<circle class="art-plum" cx="14" cy="7" r="6" />' },
  contact: {
    name: 'Ans Proef',
    phone: '06 000 00 001',
    call: 'tel:+31600000001',
    email: 'proef@example.org',
  },
  people: [
    { name: 'Ans Proef', phone: '06 000 00 001', call: 'tel:+31600000001' },
    { name: 'Wim Proef', phone: '06 000 00 002', call: 'tel:+31600000002' },
  ],
  requestTerms: TEST_TERMS,
  programmes: {
    thuiszorg: { ...TEST_COURSE, open: true },
    praktijken: { open: true, isOneTalk: true, hoursPerTalk: 1, talked: TEST_COURSE.talked, closingWeeks: 8 },
    dicht: { ...TEST_COURSE, open: false },
    [NO_PROGRAMME]: { ...TEST_COURSE, open: true },
  },
  availability: { askAfterWeeks: 4, rankLastAfterWeeks: 6, notOfferedAfterWeeks: 10 },
  replyWorkingDays: 2,
  certificateDays: 30,
  perDay: 2000,
  retention: {
    requestWeeks: 6,
    maxRetentionWeeks: 60,
    mailDays: 14,
    linkDays: 7,
    counterDays: 8,
    auditDays: 365,
    followWeeks: 16,
    tombstoneDays: 40,
  },
};

/** What pages and mails of these tests say of a programme. */
export const TEST_PROGRAMMES: Readonly<Record<string, ProgrammeWords>> = Object.fromEntries(
  Object.keys(TEST_SITE_CONFIG.programmes).map((id) => [
    id,
    { name: `Programma ${id}`, coordinator: `Coördinator van ${id}`, rhythm: `ritme van ${id}` },
  ]),
);

/** What a pair of these tests can choose from when it plans a talk. */
export const TEST_PLANNING: PlanningChoices = {
  dayParts: {
    ochtend: { days: 'workdays', from: 7, until: 12, words: 'in de ochtend' },
    avond: { days: 'workdays', from: 18, until: 22, words: 'in de avond' },
    weekend: { days: 'weekend', from: 7, until: 22, words: 'in het weekend' },
  },
  formats: {
    online: { label: 'Online', words: 'online' },
    telefoon: { label: 'Telefoon', words: 'per telefoon' },
  },
};

/** The mentors of these tests. One takes no requests, one is of another programme, one of a programme that is paused. */
export const TEST_MENTORS = [
  { id: 'amina-el-idrissi', name: 'Amina El Idrissi' },
  { id: 'jeroen-de-vries', name: 'Jeroen de Vries' },
  { id: 'seyma-yildiz', name: 'Şeyma Yıldız', open: false },
  { id: 'lotte-praktijk', name: 'Lotte Praktijk', programme: 'praktijken' },
  { id: 'dirk-dicht', name: 'Dirk Dicht', programme: 'dicht' },
].map(({ open = true, programme = 'thuiszorg', ...mentor }) => ({
  ...mentor,
  example: true,
  path: [
    { profession: 'verzorgende-ig', setting: 'thuiszorg', from: 2010, to: 2020 },
    { profession: 'verpleegkundige', setting: 'thuiszorg', from: 2020 },
  ],
  topics: ['werkdruk'],
  ownMentor: mentor.id === 'amina-el-idrissi' ? 'jeroen-de-vries' : null,
  profession: 'verpleegkundige',
  setting: 'thuiszorg',
  organisation: `${programme}-een`,
  programme,
  dayParts: ['avond'],
  formats: ['online'],
  availability: { capacity: 2, places: 1, open, confirmed: '2026-11-20' },
}));

/** What the forms offer to choose from, by field. */
const TEST_OPTIONS: Readonly<Record<string, Record<string, string>>> = {
  topics: { werkdruk: 'Omgaan met werkdruk', grenzen: 'Grenzen stellen' },
  profession: { verpleegkundige: 'Verpleegkundige', 'verzorgende-ig': 'Verzorgende IG' },
  setting: { thuiszorg: 'Thuiszorg' },
  languages: { nl: 'Nederlands' },
  formats: { online: 'Online' },
};

/** For a field that no test names. */
const ANY_OPTION = { proef: 'Proefkeus' };

/** Wishes that may come along from the matchtest. */
const TEST_WISHES = { 'language:nl': 'Nederlands', 'language:ar': 'Arabisch', 'role:gids': 'Gids' };

/** What a form of these tests offers, in place of the words of `content/vocabulary/`. */
export function testChoices(form: FormDefinition): FormChoices {
  const lists = form.fields.flatMap(({ name, options }) => {
    if (options === undefined) return [];
    const isList = typeof options === 'string';
    const own = Object.fromEntries((isList ? [] : options).map((value) => [value, value]));
    return [[name, isList ? (TEST_OPTIONS[name] ?? ANY_OPTION) : own] as const];
  });
  return {
    options: Object.fromEntries(lists),
    ...(asksFor(form, 'mentors') && {
      mentors: TEST_MENTORS.map(({ id, name, programme }) => ({
        ...{ id, name, label: name, programme, room: 'free' as const },
        isPaused: TEST_SITE_CONFIG.programmes[programme]?.open !== true,
      })),
    }),
    ...(asksFor(form, 'wishes') && { wishes: TEST_WISHES }),
  };
}

/** Every choice that a form of these tests offers, as the edge knows them: `field:id`. */
export const knownOptions = (form: FormDefinition): string[] =>
  Object.entries(testChoices(form).options).flatMap(([field, labels]) =>
    Object.keys(labels).map((id) => `${field}:${id}`),
  );

/** The name of a field that a test adds to the match request. */
export const ADDED_FIELD = 'shift';

/** Texts of these tests besides those of `content/interface/`. */
export const ADDED_TEXTS = ['label', 'forMentor'].map((part) => `request.fields.${ADDED_FIELD}.${part}`);
