import { KeyGone, Tampered } from '../privacy/keys/seal.ts';
import { SettingError } from '../setting-error.ts';
import { UserError } from '../../scripts/install/user-error.mjs';

/** What to do about an error; `undefined` when that is no matter of who gave the command. */
export function faultSentence(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof UserError || error instanceof SettingError) return error.message;
  if (error instanceof KeyGone)
    return 'The key of its month was destroyed, so nobody can read it any more. The list still shows how it stands: npm run requests';
  if (error instanceof Tampered)
    return 'What is stored does not open. Are MASTER_KEY and MONTH_KEYS those with which it was stored?';
  if (/no such (?:table|column)/.test(error.message))
    return 'The database is of an older version. `npm start` renews it, and `npm run deploy` the one online.';
  // The portal that runs here writes into the same file; the database online has moments of its own.
  if (/^D1_ERROR: .*(?:SQLITE_BUSY|internal error)/.test(error.message))
    return 'The database was busy. Give the command again.';
  return undefined;
}
