import { messageIdOf } from '../../functions/mail/message-id.ts';
import { type Seen, startServer } from '../../functions/test/mail/server.ts';
import { TEST_SETTINGS } from '../../functions/test/settings.ts';
import { openDatabase } from '../browser/embedded-database.ts';

/** A row of the outbox. `handed`: how often its message went without an answer that was heard. */
export interface OutboxRow {
  id: string;
  reference: string;
  mail: string;
  state: string;
  suspect: number;
  handed: number;
}

/** The outbox in the embedded database of this folder. */
export function readOutbox(state: string): OutboxRow[] {
  const database = openDatabase(state);
  try {
    return database
      .prepare(
        `SELECT outbox.id, reference, mail, outbox.state, suspect, handed
         FROM outbox JOIN submissions ON submissions.id = submission_id`,
      )
      .all() as unknown as OutboxRow[];
  } finally {
    database.close();
  }
}

/** Makes every wait and lease of mail an hour older, so that nobody waits for it. */
export function anHourLater(state: string): void {
  const database = openDatabase(state);
  const older = (column: string) => `${column} = strftime('%Y-%m-%dT%H:%M:%fZ', ${column}, '-1 hour')`;
  database.exec(`UPDATE outbox SET ${older('next_at')}, ${older('lease_until')} WHERE state = 'waiting'`);
  database.close();
}

/** A mail server on this machine that counts what it took. */
export async function startCountingServer() {
  const seen: Seen = { taken: [], passwords: [], open: 0 };
  const server = await startServer(seen);
  return {
    settings: { MAIL_URL: `smtp://127.0.0.1:${server.port.toString()}?tls=none` },
    stop: server.stop,
    count: () => seen.taken.length,
    /** How often each row arrived. */
    async copies(rows: readonly OutboxRow[]): Promise<Map<string, number>> {
      const taken = seen.taken.map(({ messageId = '' }) => messageId.replace(/^<|@.*$/g, ''));
      const counts = await Promise.all(
        rows.map(async ({ id }) => {
          const messageId = await messageIdOf(TEST_SETTINGS, id);
          return [id, taken.filter((one) => one === messageId).length] as const;
        }),
      );
      return new Map(counts);
    },
  };
}
