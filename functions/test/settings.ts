import { newCertificateKeys } from '../../scripts/certificate/make-keys.ts';

/** Settings for tests: keys that open nothing elsewhere. */
const key = (letter: string) => `${letter.repeat(42)}A`;

export const TEST_SETTINGS = {
  MASTER_KEY: key('m'),
  MONTH_KEYS: `2026-10:${key('o')},2026-11:${key('n')},2026-12:${key('d')}`,
  CERTIFICATE_KEYS: JSON.stringify(newCertificateKeys(new Date(), { trial: true })),
  // Nothing listens there: mail waits, unless a test brings its own transport.
  MAIL_URL: 'smtp://127.0.0.1:9?tls=none',
  MAIL_FROM: 'portaal@example.org',
  COORDINATOR_MAIL: 'coordinator@example.org',
  SITE_URL: 'https://example.com',
};
