import type { FormValues } from './values.ts';

/** Each has a sentence in `content/interface/nl/form-messages.yaml`. A warning never stops a form. */
export const WARNING_KEYS = ['email.typo', 'mentors.full'] as const;

export interface FormWarning {
  field: string;
  key: (typeof WARNING_KEYS)[number];
}

/**
 * Typos in the mail domains that most people in the Netherlands use. Whole names, because a rule would also match real
 * domains.
 */
const SLIPS = new Set(
  [
    ['gmial', 'gmal', 'gamil', 'gmai', 'gmil', 'gnail', 'gmaill', 'ggmail'],
    ['hotmial', 'hotmal', 'hotmai', 'hotmil', 'homail', 'hotamil', 'hotnail', 'hotmaill', 'htomail'],
    ['outlok', 'outook', 'outloo', 'outlool', 'oulook', 'otulook', 'outllook'],
    ['iclod', 'icoud', 'iclud', 'ziggoo', 'zigo', 'kpnmial', 'kpnmal'],
  ].flat(),
);
const SLIPPED_ENDINGS = /@(?:gmail|hotmail|outlook|icloud)\.(?:con|cm|co|comm|vom|ocm)$/;

/** What to look at again before sending. `full`: ids of mentors without a free place. */
export function warningsAbout(values: FormValues, full: ReadonlySet<string> = new Set()): FormWarning[] {
  const email = values['email']?.[0]?.trim().toLowerCase() ?? '';
  const host = /@([^@.]+)\.[^@]+$/.exec(email)?.[1] ?? '';
  const isSlip = values['reach']?.[0] === 'email' && (SLIPS.has(host) || SLIPPED_ENDINGS.test(email));
  const chosen = ['mentor1', 'mentor2', 'mentor3'].map((name) => values[name]?.[0] ?? '');
  return [
    ...(isSlip ? [{ field: 'email', key: 'email.typo' } as const] : []),
    ...(chosen.some((id) => full.has(id)) ? [{ field: 'mentors', key: 'mentors.full' } as const] : []),
  ];
}
