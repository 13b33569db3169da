import type { FormValues } from './values.ts';

/** A sentence of `content/interface/nl/form-messages.yaml` for each of these. A warning never stops a request. */
export const WARNING_KEYS = ['email.typo'] as const;

/** What is worth a look in one field. */
export interface RequestWarning {
  field: string;
  key: (typeof WARNING_KEYS)[number];
}

/** Slips in the domains that most people in the Netherlands use. Whole names: a rule would also find real domains. */
const SLIPS = new Set(
  [
    ['gmial', 'gmal', 'gamil', 'gmai', 'gmil', 'gnail', 'gmaill', 'ggmail'],
    ['hotmial', 'hotmal', 'hotmai', 'hotmil', 'homail', 'hotamil', 'hotnail', 'hotmaill', 'htomail'],
    ['outlok', 'outook', 'outloo', 'outlool', 'oulook', 'otulook', 'outllook'],
    ['iclod', 'icoud', 'iclud', 'ziggoo', 'zigo', 'kpnmial', 'kpnmal'],
  ].flat(),
);
const SLIPPED_ENDINGS = /@(?:gmail|hotmail|outlook|icloud)\.(?:con|cm|co|comm|vom|ocm)$/;

/** What the person may want to look at again before sending. */
export function warningsAbout(values: FormValues): RequestWarning[] {
  const email = values['email']?.[0]?.trim().toLowerCase() ?? '';
  const host = /@([^@.]+)\.[^@]+$/.exec(email)?.[1] ?? '';
  const isSlip = values['reach']?.[0] === 'email' && (SLIPS.has(host) || SLIPPED_ENDINGS.test(email));
  return isSlip ? [{ field: 'email', key: 'email.typo' }] : [];
}
