import type { SiteConfig } from '../platform/site-config.ts';

/** SiteConfig of these tests alone, in place of those of `content/site.yaml`. */
export const TEST_SITE_CONFIG: SiteConfig = {
  name: 'Proefportaal',
  contact: { name: 'Ans Proef', phone: '06 000 00 001', email: 'proef@example.org' },
  people: [
    { name: 'Ans Proef', phone: '06 000 00 001' },
    { name: 'Wim Proef', phone: '06 000 00 002' },
  ],
  requestTerms: {
    remindAfterWorkingDays: 3,
    nextAfterWorkingDays: 5,
    talkWorkingDays: 10,
    waitingWeeks: 8,
    coordinatorWorkingDays: 5,
    halfwayWeeks: 12,
    closingWeeks: 26,
    closingTermWeeks: 4,
  },
  availability: { rankLastAfterWeeks: 6, notOfferedAfterWeeks: 10 },
  replyWorkingDays: 2,
  perDay: 2000,
  retention: {
    requestWeeks: 6,
    maxRetentionWeeks: 60,
    mailDays: 14,
    linkDays: 7,
    counterDays: 8,
    auditDays: 365,
    tombstoneDays: 40,
  },
};

/** The mentors of these tests. One takes no requests. */
export const TEST_MENTORS = [
  { id: 'amina-el-idrissi', name: 'Amina El Idrissi' },
  { id: 'jeroen-de-vries', name: 'Jeroen de Vries' },
  { id: 'seyma-yildiz', name: 'Şeyma Yıldız', open: false },
].map(({ open = true, ...mentor }) => ({
  ...mentor,
  example: true,
  profession: 'verpleegkundige',
  setting: 'thuiszorg',
  organisation: 'Voorbeeld Thuiszorg',
  availability: { capacity: 2, places: 1, open, confirmed: '2026-11-20' },
}));

/** What a form offers besides the words of `content/vocabulary/`, by field. */
export const TEST_OPTIONS = {
  topics: { werkdruk: 'Omgaan met werkdruk', grenzen: 'Grenzen stellen' },
  profession: { verpleegkundige: 'Verpleegkundige' },
  setting: { thuiszorg: 'Thuiszorg' },
  languages: { nl: 'Nederlands' },
  formats: { online: 'Online' },
};

/** Wishes that the matchtest may hand over, likewise. */
export const TEST_WISHES = { 'language:nl': 'Nederlands', 'role:gids': 'Gids' };
