/**
 * `npm run keys`: a MASTER_KEY and MONTH_KEYS for 24 months, for production.
 * `-- add` adds the months that are missing; `-- destroy 2026-01` takes one away, and with it everything that it sealed,
 * unless the database of `npm start`, or with `--remote` the one online, still needs it.
 * Both read the MONTH_KEYS of now from standard input: what is typed after a command stays in the history of the shell.
 */
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { monthsFrom, withMonths } from './edge/dev-vars.ts';
import { sealedBy } from './edge/sealed-by.ts';
import { UserError } from './install/user-error.mjs';

const MONTHS = 24;
const MONTH_KEYS = /^\d{4}-\d{2}:[\w+/-]{43}=?(?:,\d{4}-\d{2}:[\w+/-]{43}=?)*$/;
const USE = 'npm run keys, npm run keys -- add, or npm run keys -- destroy 2026-01 [--remote]';

/** The pasted or piped line, with or without the name of the setting in front. */
async function given(): Promise<string> {
  console.error('Paste the MONTH_KEYS of now and press Enter:');
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) {
    const value = line.trim().replace(/^MONTH_KEYS=/, '');
    if (value === '') continue;
    lines.close();
    if (MONTH_KEYS.test(value)) return value;
    break;
  }
  throw new UserError('That is no MONTH_KEYS. It looks like: 2026-11:<base64>,2026-12:<base64>');
}

function make(): void {
  console.log(`MASTER_KEY=${randomBytes(32).toString('base64')}`);
  console.log(`MONTH_KEYS=${withMonths('', monthsFrom(new Date(), MONTHS))}`);
  console.error(
    '\nKeep a copy where only the operator comes, and give each to the portal: npx wrangler secret put MASTER_KEY (and MONTH_KEYS).\nA portal in use keeps its MASTER_KEY for ever: with another one every link in a mail is dead, and nobody is found who asks to be erased. See docs/online.md.',
  );
}

async function add(): Promise<void> {
  console.log(`MONTH_KEYS=${withMonths(await given(), monthsFrom(new Date(), MONTHS))}`);
  console.error('\nPut this value in place of the old one: npx wrangler secret put MONTH_KEYS.');
}

async function destroy(month: string, isOnline: boolean): Promise<void> {
  const parts = (await given()).split(',');
  const rest = parts.filter((part) => !part.startsWith(`${month}:`));
  if (rest.length === parts.length) throw new UserError(`There is no key of ${month} in this value.`);
  if (rest.length === 0) throw new UserError('This is the only key. Add months first: npm run keys -- add');
  if (monthsFrom(new Date(), 1).includes(month))
    throw new UserError(`Forms that come in now are sealed with the key of ${month}.`);
  const { mentors, living, ended } = await sealedBy(month, isOnline);
  if (mentors + living > 0)
    throw new UserError(
      `The key of ${month} is still needed: ${mentors} mentors and ${living} requests or messages that go on lie under it. Every night these move to the key of the month, some 300 at a time. Leave the key until they did.`,
    );
  console.log(`MONTH_KEYS=${rest.join(',')}`);
  console.error(
    `\nPut this value in place of the old one (npx wrangler secret put MONTH_KEYS) and destroy every copy of the old one: then nobody can read any more what ${month} sealed. ${ended} requests or messages that ended lie under it, and nothing that goes on.`,
  );
}

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { remote: { type: 'boolean' } },
  });
  const [what = 'new', month = ''] = positionals;
  if (what === 'new') make();
  else if (what === 'add') await add();
  else if (what === 'destroy' && month !== '') await destroy(month, values.remote ?? false);
  else throw new UserError(`Say: ${USE}`);
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
