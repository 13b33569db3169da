import { TRIAL_KEY } from '../../src/domain/certificate/claims.ts';
import type { Env } from '../env.ts';
import { mailStanding } from '../mail/mail-standing.ts';
import { readPauses } from '../mail/pauses.ts';
import { keysAhead } from '../privacy/keys/month-keys.ts';
import { masterKeyHealth, type MasterKeyHealth } from './master-keys.ts';
import { readHeartbeats } from './heartbeats.ts';

const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;
/** Mail that waits for longer is late. */
const LATE_MS = HOUR_MS;
const LONGEST_BETWEEN_MS = { minute: 20 * MINUTE_MS, erasing: 26 * HOUR_MS, night: 26 * HOUR_MS };
/** The months of keys after this one, below which an operator must add some. */
const FEW_MONTHS = 2;

/** What somebody must look at. `docs/online.md` says what each means. */
export type HealthProblem =
  | 'mail-dead'
  | 'mail-unanswered'
  | 'mail-late'
  | 'mail-rests'
  | 'clock-minute'
  | 'clock-erasing'
  | 'clock-night'
  | 'master-key'
  | 'month-keys'
  | 'trial-keys';

/** How the portal is, in numbers and moments: nothing in it leads to a person. */
export interface PortalHealth {
  ok: boolean;
  problems: HealthProblem[];
  mail: {
    waiting: number;
    oldest: string | null;
    dead: number;
    unanswered: number;
    restsSince: string | null;
    restsBecause: string | null;
  };
  clocks: { minute: string | null; erasing: string | null; night: string | null };
  masterKeys: MasterKeyHealth;
  monthKeys: { thisMonth: boolean; monthsAhead: number };
  trialKeys: boolean;
}

/** Gathers how the portal is. */
export async function readPortalHealth(
  env: Pick<Env, 'DB' | 'MASTER_KEY' | 'MONTH_KEYS' | 'CERTIFICATE_KEYS'>,
  now: Date,
): Promise<PortalHealth> {
  const [standing, { all }, { minute, erasing, night }, masterKeys] = await Promise.all([
    mailStanding(env, now),
    readPauses(env),
    readHeartbeats(env),
    masterKeyHealth(env),
  ]);
  const isOld = (moment: string | undefined, ms: number) =>
    moment === undefined || Date.parse(moment) < now.getTime() - ms;
  const monthKeys = keysAhead(env, now);
  const trialKeys = (env.CERTIFICATE_KEYS || '').includes(`"kid":"${TRIAL_KEY}`);
  const found: Record<HealthProblem, boolean> = {
    'mail-dead': standing.dead > 0,
    'mail-unanswered': standing.unanswered > 0,
    'mail-late': standing.oldest !== null && isOld(standing.oldest, LATE_MS),
    'mail-rests': all !== undefined && isOld(all.since, LATE_MS / 2),
    'clock-minute': isOld(minute?.at, LONGEST_BETWEEN_MS.minute),
    // Before its first night a portal has none.
    'clock-erasing': isOld(erasing?.at ?? minute?.since, LONGEST_BETWEEN_MS.erasing),
    'clock-night': isOld(night?.at ?? minute?.since, LONGEST_BETWEEN_MS.night),
    'master-key': masterKeys.count === 0,
    'month-keys': !monthKeys.thisMonth || monthKeys.monthsAhead < FEW_MONTHS,
    'trial-keys': trialKeys,
  };
  const problems = (Object.keys(found) as HealthProblem[]).filter((problem) => found[problem]);
  return {
    ok: problems.length === 0,
    problems,
    mail: { ...standing, restsSince: all?.since ?? null, restsBecause: all?.failure ?? null },
    clocks: { minute: minute?.at ?? null, erasing: erasing?.at ?? null, night: night?.at ?? null },
    masterKeys,
    monthKeys,
    trialKeys,
  };
}
