import { join } from 'node:path';
import { root } from '../child.ts';
import { startMailbox } from '../mailbox/mailbox.ts';
import { ensureDevVars } from './dev-vars.ts';
import { keepServing } from './keep-serving.ts';
import { LOCAL_STATE, migrate } from './migrate.ts';
import { noteRunning } from './running.ts';
import { startScheduler } from './scheduler.ts';

export interface ServedPortal {
  url: string;
  /** Where the mail that the portal sends can be read; undefined when a mail server of its own sends it. */
  mailbox: string | undefined;
  ended: Promise<void>;
  stop: () => void;
}

/** Serves this clone with its own database, scheduler and mailbox. */
export async function servePortal(port: number, log: string): Promise<ServedPortal> {
  await migrate(LOCAL_STATE);
  const settings = ensureDevVars();
  const mailbox = await startMailbox(join(root, '.wrangler/mail'));
  const served = await keepServing(
    {
      port,
      state: LOCAL_STATE,
      log,
      vars: {
        SITE_URL: settings['SITE_URL'] || `http://localhost:${port.toString()}`,
        MAIL_URL: settings['MAIL_URL'] || mailbox.mailUrl,
      },
    },
    console.error,
  );
  noteRunning(served.url);
  const stopScheduler = startScheduler(served.url);
  return {
    url: served.url,
    mailbox: settings['MAIL_URL'] ? undefined : mailbox.url,
    ended: served.ended,
    stop: () => {
      stopScheduler();
      void mailbox.stop();
      void served.stop();
    },
  };
}
