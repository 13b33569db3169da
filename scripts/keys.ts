/**
 * `npm run keys`: a MASTER_KEY and MONTH_KEYS for 24 months, for production.
 * `-- add "<MONTH_KEYS>"` adds the months that are missing; `-- destroy "<MONTH_KEYS>" 2026-01` takes one away, and with
 * it everything that it sealed.
 */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { monthsFrom, withMonths } from './edge/dev-vars.ts';

const MONTHS = 24;
const [what = 'new', given = '', month = ''] = parseArgs({ allowPositionals: true }).positionals;
const months = monthsFrom(new Date(), MONTHS);

if (what === 'new') {
  console.log(`MASTER_KEY=${randomBytes(32).toString('base64')}`);
  console.log(`MONTH_KEYS=${withMonths('', months)}`);
  console.log(
    '\nKeep a copy where only the operator comes. Then: npx wrangler secret put MASTER_KEY (and MONTH_KEYS)',
  );
} else if (what === 'add') {
  console.log(`MONTH_KEYS=${withMonths(given, months)}`);
} else if (what === 'destroy' && given.includes(`${month}:`) && month !== '') {
  const rest = given.split(',').filter((part) => !part.startsWith(`${month}:`));
  console.log(`MONTH_KEYS=${rest.join(',')}`);
  console.error(
    `\nPut this value in place of the old one and destroy every copy of the old one. What ${month} sealed is gone then.`,
  );
} else {
  console.error(
    'Say: npm run keys, npm run keys -- add "<MONTH_KEYS>", or npm run keys -- destroy "<MONTH_KEYS>" 2026-01',
  );
  process.exitCode = 1;
}
