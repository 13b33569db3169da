import type { Env } from '../../env.ts';
import { fromBase64 } from '../../../src/domain/encoding/base64url.ts';
import { logFault } from '../../log-fault.ts';
import { SettingError } from '../../setting-error.ts';

/** A month such as `2026-11`. */
export type Month = string;

const ONE = /^(\d{4}-(?:0[1-9]|1[0-2])):([A-Za-z0-9+/_-]{43,44}=?)$/;
const KEY_BYTES = 32;

const wrong = () =>
  new SettingError(
    'MONTH_KEYS must be months with 32 bytes in base64 each, every month once, such as 2026-11:<base64>,2026-12:<base64>. Make them with: npm run keys',
  );

/** The bytes of the key of each month, as `MONTH_KEYS` gives them. Throws {@link SettingError}. */
export function monthKeys({
  MONTH_KEYS,
}: Pick<Env, 'MONTH_KEYS'>): ReadonlyMap<Month, Uint8Array<ArrayBuffer>> {
  const keys = new Map<Month, Uint8Array<ArrayBuffer>>();
  for (const part of (MONTH_KEYS || '').split(',')) {
    const [, month = '', text = ''] = ONE.exec(part.trim()) ?? [];
    const bytes = fromBase64(text);
    // A month that is there twice would seal with one key and be read with the other.
    if (bytes.length !== KEY_BYTES || keys.has(month)) throw wrong();
    keys.set(month, bytes);
  }
  return keys;
}

/** Months before the last key is used up in which the log asks for more, every night. */
const WARNED_MONTHS = 2;

/** Logs a sentence for the operator when the keys of the months are about to run out. */
export function warnOfLastMonth(env: Pick<Env, 'MONTH_KEYS'>, now: Date): void {
  const last = [...monthKeys(env).keys()].sort().at(-1) ?? '';
  const soon = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + WARNED_MONTHS, 1));
  // eslint-disable-next-line no-restricted-syntax -- the months of keys are those of UTC
  if (last > soon.toISOString().slice(0, 7)) return;
  logFault(
    'keys',
    new SettingError(`The last key of MONTH_KEYS is that of ${last}. Add more: npm run keys -- add`),
  );
}

/**
 * The month whose key seals what comes in now. Without a key for this month the nearest one before it does, else the nearest
 * after it, and the log says so: a form never fails because an operator forgot to add keys.
 */
export function sealingMonth(months: Iterable<Month>, now: Date): Month {
  // eslint-disable-next-line no-restricted-syntax -- the months of keys are those of UTC
  const month = now.toISOString().slice(0, 7);
  const all = [...months].sort();
  if (all.includes(month)) return month;
  const nearest = all.findLast((one) => one < month) ?? all[0];
  if (nearest === undefined) throw wrong();
  logFault('keys', new SettingError(`MONTH_KEYS has no key of ${month}, so that of ${nearest} is used`));
  return nearest;
}

/** Whether there is a key of this month, and of how many months in a row after it. Settings that are wrong give none. */
export function keysAhead(
  env: Pick<Env, 'MONTH_KEYS'>,
  now: Date,
): { thisMonth: boolean; monthsAhead: number } {
  const month = (ahead: number) =>
    // eslint-disable-next-line no-restricted-syntax -- the months of keys are those of UTC
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1)).toISOString().slice(0, 7);
  try {
    const keys = monthKeys(env);
    let monthsAhead = 0;
    while (keys.has(month(monthsAhead + 1))) monthsAhead += 1;
    return { thisMonth: keys.has(month(0)), monthsAhead };
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    return { thisMonth: false, monthsAhead: 0 };
  }
}
