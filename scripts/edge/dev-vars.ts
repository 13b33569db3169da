import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newCertificateKeys } from '../certificate/make-keys.ts';
import { root } from '../child.ts';

/** The settings of this machine, where wrangler looks for them. Git ignores it; `.dev.vars.example` lists the names. */
export const DEV_VARS = '.dev.vars';

const MONTHS_AHEAD = 12;

const newKey = (): string => randomBytes(32).toString('base64');

export function monthsFrom(now: Date, count: number): string[] {
  return Array.from({ length: count }, (_, ahead) =>
    // eslint-disable-next-line no-restricted-syntax -- the months of keys are those of UTC
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1)).toISOString().slice(0, 7),
  );
}

/** Adds a key for each month that has none. */
export function withMonths(given: string, months: readonly string[]): string {
  const parts = given.split(',').filter(Boolean);
  const known = new Set(parts.map((part) => part.slice(0, '2026-11'.length)));
  return [
    ...parts,
    ...months.filter((month) => !known.has(month)).map((month) => `${month}:${newKey()}`),
  ].join(',');
}

const LINE = /^([A-Z_]+)\s*=\s*"?(.*?)"?\s*$/;

/** The settings in the text of a `.dev.vars`. A name without a value is no setting. */
export function parseVars(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split('\n')
      .map((line) => LINE.exec(line))
      .filter((found) => found !== null)
      .map(([, name = '', value = '']) => [name, value] as const)
      .filter(([, value]) => value !== ''),
  );
}

/** The text with these settings in it: in the place of an older value, else at the end. The rest stays. */
function withVars(text: string, vars: Readonly<Record<string, string>>): string {
  const rest = new Map(Object.entries(vars));
  const lines = text.split('\n').flatMap((line) => {
    const name = LINE.exec(line)?.[1] ?? '';
    const value = vars[name];
    // A second line with the same name would override the first.
    if (value === undefined) return [line];
    return rest.delete(name) ? [`${name}=${value}`] : [];
  });
  const added = [...rest].map(([name, value]) => `${name}=${value}`);
  return `${[...lines, ...added].join('\n').trim()}\n`;
}

/**
 * Generates and stores missing settings: a fresh clone needs no configuration, and what was sealed yesterday still
 * opens today.
 */
export function ensureDevVars(now = new Date(), folder = root): Record<string, string> {
  const file = join(folder, DEV_VARS);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const given = parseVars(text);
  const vars = {
    MAIL_FROM: 'Mentoring in de zorg <portaal@localhost.example>',
    COORDINATOR_MAIL: 'coordinator@localhost.example',
    ...given,
    MASTER_KEY: given['MASTER_KEY'] ?? newKey(),
    MONTH_KEYS: withMonths(given['MONTH_KEYS'] ?? '', monthsFrom(now, MONTHS_AHEAD)),
    CERTIFICATE_KEYS: given['CERTIFICATE_KEYS'] ?? JSON.stringify(newCertificateKeys(now, { trial: true })),
  };
  const after = withVars(text, vars);
  if (after !== text) writeFileSync(file, after, { mode: 0o600 });
  // Only the owner may read the keys, also in a file copied from the example.
  chmodSync(file, 0o600);
  return vars;
}
