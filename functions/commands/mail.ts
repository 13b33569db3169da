/**
 * `npm run mail`: mail that waits and dead letters, in the embedded database of `npm start`, and why they did not go.
 * `-- of <reference>` lists every mail of one submission with its Message-ID, also what was sent or no longer goes.
 * `-- retry all` tries every dead letter again, and ends a pause. `-- retry <id>` does so with one, also when it may have arrived.
 * `-- done <id>` or `-- done all`: somebody looked at it, and it need not go; it is no problem of `/api/health` any more.
 * `-- test <address>` sends a test mail with the settings of `.dev.vars`, as the edge would.
 */
import { nullable, number, object, string } from 'valibot';
import { rowsAs } from '../database/rows.ts';
import type { Env } from '../env.ts';
import { failureSentence } from '../mail/failure-sentence.ts';
import { messageIdOf } from '../mail/message-id.ts';
import { endRest, readPauses } from '../mail/pauses.ts';
import { asCommand, commandWords, onPlatform } from './platform.ts';
import { plainReference } from './plain-words.ts';
import { sendTestMail } from './test-mail.ts';
import { ensureDevVars } from '../../scripts/edge/dev-vars.ts';
import { table } from '../../scripts/edge/table.ts';
import { UserError } from '../../scripts/install/user-error.mjs';

const ROWS = `SELECT o.state, o.mail, o.recipient, s.reference, o.attempts, o.failure, substr(o.next_at, 1, 16) AS next, o.id
  FROM outbox o LEFT JOIN submissions s ON s.id = o.submission_id`;
const OPEN = `${ROWS} WHERE o.state <> 'sent' AND coalesce(o.failure, '') NOT IN ('over', 'done') ORDER BY o.state, o.next_at LIMIT 200`;
const OF_ONE = `${ROWS} WHERE s.reference = ?1 ORDER BY o.created_at, o.id`;

const mailRow = object({
  state: string(),
  mail: string(),
  recipient: string(),
  reference: nullable(string()),
  attempts: number(),
  failure: nullable(string()),
  next: string(),
  id: string(),
});

const RETRY = `UPDATE outbox SET state = 'waiting', attempts = 0, handed = 0, give_up_at = NULL, failure = NULL,
    next_at = ?2, lease_until = NULL
  WHERE failure IS NOT 'over' AND ((?1 = 'all' AND state = 'dead') OR (id = ?1 AND state IN ('dead', 'unanswered')))`;

const DONE = `UPDATE outbox SET failure = 'done'
  WHERE state IN ('dead', 'unanswered') AND failure IS NOT 'over' AND (id = ?1 OR ?1 = 'all')`;

/** A line for each kind of failure. */
function reasons(rows: readonly { failure: string | null }[]): string {
  const kinds = new Set(rows.map(({ failure }) => failure).filter((one) => one !== null));
  return [...kinds]
    .map((kind) => `\n\n${kind === failureSentence(kind) ? '' : `${kind}: `}${failureSentence(kind)}`)
    .join('');
}

/** Says that all mail rests, and until when. */
async function rest(env: Env): Promise<string> {
  const { all } = await readPauses(env);
  if (!all) return '';
  return `\n\nAll mail rests, since ${all.since.slice(0, 16)}. It is tried again at ${all.until.slice(0, 16)}, or within a minute after \`npm run mail -- retry all\`. ${failureSentence(all.failure)}`;
}

const [what = 'list', id = ''] = commandWords({ list: 0, of: 1, retry: 1, done: 1, test: 1 });

const sendTest = async () => {
  console.log(await sendTestMail(ensureDevVars(), id));
};

/** The second word of `retry` and `done`. */
function whichMail(): string {
  if (id === '')
    throw new UserError(`Say which: npm run mail -- ${what} all, or an id that \`npm run mail\` lists.`);
  return id;
}

const nothing = (which: string) =>
  `There is no dead letter${which === 'all' ? '' : ` with id ${which}`}. See: npm run mail`;

async function listOrRetry(env: Env): Promise<void> {
  if (what === 'list') {
    const rows = rowsAs(mailRow, await env.DB.prepare(OPEN).all());
    console.log(
      rows.length === 0 ? 'All mail was sent.' : `${table(rows)}${reasons(rows)}${await rest(env)}`,
    );
    return;
  }
  if (what === 'of') {
    if (id === '') throw new UserError('Say of what: npm run mail -- of <reference>. See: npm run requests');
    const rows = rowsAs(mailRow, await env.DB.prepare(OF_ONE).bind(plainReference(id)).all());
    if (rows.length === 0)
      throw new UserError(`There is no mail of "${id}". Give the reference that \`npm run requests\` lists.`);
    const host = new URL(env.SITE_URL).hostname;
    // Below the table, which would cut them off.
    const ids = await Promise.all(
      rows.map(async (row) => `${row.mail}: <${await messageIdOf(env, row.id)}@${host}>`),
    );
    console.log(`${table(rows)}${reasons(rows)}\n\nMessage-IDs:\n${ids.join('\n')}`);
    return;
  }
  if (what === 'done') {
    const { meta: done } = await env.DB.prepare(DONE).bind(whichMail()).run();
    if (done.changes === 0) throw new UserError(nothing(id));
    console.log(`Done with ${done.changes}. Nobody hears of it any more.`);
    return;
  }
  if (what !== 'retry')
    throw new UserError(`"${what}" is no command. Choose from: list, of, retry, done, test.`);
  const { meta } = await env.DB.prepare(RETRY).bind(whichMail(), new Date().toISOString()).run();
  const { all } = await readPauses(env);
  await endRest(env);
  if (meta.changes === 0 && !(all && id === 'all')) throw new UserError(nothing(id));
  console.log('It goes again at the next run of the scheduler, within a minute.');
}

// A test mail needs no database.
await (what === 'test' ? asCommand(sendTest) : onPlatform(listOrRetry));
