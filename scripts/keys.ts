/**
 * `npm run keys`: a MASTER_KEY and MONTH_KEYS for 24 months, for production.
 * `-- add` adds the months that are missing; `-- destroy 2026-01` takes one away, and with it everything that it sealed,
 * unless the database of `npm start`, or with `--remote` the one online, still needs it.
 * `-- renew` puts a new master key before that of now, and `-- standing` says what each master key still holds and when one of
 * before may go. They read the keys of now from standard input: what is typed after a command stays in the history of the shell.
 */
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { monthsFrom, withMonths } from './edge/dev-vars.ts';
import { sealedBy } from './edge/sealed-by.ts';
import { UserError } from './install/user-error.mjs';
import { parseWords } from './parse-words.ts';

const MONTHS = 24;
const MONTH_KEYS = /^\d{4}-\d{2}:[\w+/-]{43}=?(?:,\d{4}-\d{2}:[\w+/-]{43}=?)*$/;
const MASTER_KEY = /^[\w+/-]{43}=?(?:,[\w+/-]{43}=?)*$/;
const USE =
  'npm run keys, npm run keys -- add, npm run keys -- destroy 2026-01 [--remote], npm run keys -- renew, or npm run keys -- standing [--remote]';

/** A setting with keys that somebody has to paste. */
interface Pasted {
  name: 'MONTH_KEYS' | 'MASTER_KEY';
  form: RegExp;
  example: string;
}
const MONTHS_PASTED: Pasted = {
  name: 'MONTH_KEYS',
  form: MONTH_KEYS,
  example: '2026-11:<base64>,2026-12:<base64>',
};
const MASTER_PASTED: Pasted = { name: 'MASTER_KEY', form: MASTER_KEY, example: '<32 bytes in base64>' };

const newMasterKey = (): string => randomBytes(32).toString('base64');

/** The pasted or piped line, with or without the name of the setting in front. */
async function given({ name, form, example }: Pasted = MONTHS_PASTED): Promise<string> {
  console.error(`Paste the ${name} of now and press Enter:`);
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) {
    const value = line.trim().replace(`${name}=`, '');
    if (value === '') continue;
    lines.close();
    if (form.test(value)) return value;
    break;
  }
  throw new UserError(`That is no ${name}. It looks like: ${example}`);
}

function make(): void {
  console.log(`MASTER_KEY=${newMasterKey()}`);
  console.log(`MONTH_KEYS=${withMonths('', monthsFrom(new Date(), MONTHS))}`);
  console.error(
    '\nKeep a copy where only the operator comes, and give each to the portal: npx wrangler secret put MASTER_KEY (and MONTH_KEYS).\nA portal in use never gets another MASTER_KEY in place of the one it has: npm run keys -- renew puts one before it. See functions/README.md.',
  );
}

async function add(): Promise<void> {
  console.log(`MONTH_KEYS=${withMonths(await given(), monthsFrom(new Date(), MONTHS))}`);
  console.error('\nPut this value in place of the old one: npx wrangler secret put MONTH_KEYS.');
}

async function renew(): Promise<void> {
  console.log(`MASTER_KEY=${newMasterKey()},${await given(MASTER_PASTED)}`);
  console.error(
    '\nPut this value in place of the old one: npx wrangler secret put MASTER_KEY. Then move what the old key made: npm run person -- reindex --remote. npm run keys -- standing --remote says when the old key may go.',
  );
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
  const { positionals, values } = parseWords(
    { options: { remote: { type: 'boolean' } } },
    { new: 0, add: 0, renew: 0, standing: 0, destroy: 1 },
  );
  const [what = 'new', month = ''] = positionals;
  if (what === 'new') make();
  else if (what === 'add') await add();
  else if (what === 'renew') await renew();
  else if (what === 'standing')
    await (await import('../functions/commands/master-key.ts')).printKeyStanding();
  else if (what === 'destroy' && month !== '') await destroy(month, values.remote ?? false);
  else throw new UserError(`Say: ${USE}`);
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
