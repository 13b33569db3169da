const keyOf = (module: string) => `training:tries:${module}`;
const asDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
/** As in functions/training/tries.ts, which decides; this only spares somebody a check that will not count. */
const TRIES_A_DAY = 3;

/** The token that says how often somebody tried this check today; empty when there is none. */
export function readTries(module: string): string {
  try {
    return localStorage.getItem(keyOf(module)) ?? '';
  } catch {
    return '';
  }
}

/** Keeps the token on the device. Where storage is forbidden nothing is kept: it is a brake, not a lock. */
export function keepTries(module: string, token: string): void {
  try {
    localStorage.setItem(keyOf(module), token);
  } catch {
    // The check works without.
  }
}

/** Whether every try of today was used, as far as the device knows. */
export function areTriesUsed(token: string, now: Date): boolean {
  try {
    const [body = ''] = token.split('.');
    const { d, n } = JSON.parse(atob(body.replaceAll('-', '+').replaceAll('_', '/'))) as Record<
      string,
      unknown
    >;
    return d === asDay.format(now) && typeof n === 'number' && n >= TRIES_A_DAY;
  } catch {
    return false;
  }
}
