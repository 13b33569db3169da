/** `npm start`: the whole portal on this machine, site and edge on one address. */
import { join } from 'node:path';
import { root } from './child.ts';
import { startScheduler } from './edge/scheduler.ts';
import { ensureDevVars } from './edge/dev-vars.ts';
import { LOCAL_STATE, migrate } from './edge/migrate.ts';
import { choosePort } from './edge/port.ts';
import { keepServing } from './edge/keep-serving.ts';
import { noteRunning, refuseSecond } from './edge/running.ts';
import { UserError } from './install/user-error.mjs';
import { startMailbox } from './mailbox/mailbox.ts';
import { whenOrphaned } from './orphaned.ts';
import { buildWhenChanged } from './site/build.ts';

let stop = (): void => process.exit();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    stop();
  });
}

whenOrphaned(() => {
  stop();
});

try {
  await refuseSecond();
  const port = await choosePort();
  await build();
  await migrate(LOCAL_STATE);
  const settings = ensureDevVars();
  const mailbox = await startMailbox(join(root, '.wrangler/mail'));
  const portal = await keepServing(
    {
      port,
      state: LOCAL_STATE,
      log: '.wrangler/start.log',
      vars: {
        SITE_URL: settings['SITE_URL'] || `http://localhost:${port.toString()}`,
        MAIL_URL: settings['MAIL_URL'] || mailbox.mailUrl,
      },
    },
    console.error,
  );
  noteRunning(portal.url);
  console.log(`Mentoring in de zorg: ${portal.url}`);
  if (!settings['MAIL_URL']) console.log(`Mail that the portal sends: ${mailbox.url}`);
  const stopScheduler = startScheduler(portal.url);
  stop = (): void => {
    stopScheduler();
    void mailbox.stop();
    void portal.stop();
  };
  await portal.ended.catch((error: unknown) => {
    stop();
    throw error;
  });
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function build(): Promise<void> {
  const told = setTimeout(() => {
    console.log('Building the site and its search index.');
  }, 500);
  const built = await buildWhenChanged();
  clearTimeout(told);
  if (built && built.code !== 0)
    throw new UserError(`The site could not be built.\n${built.output.trim().replaceAll(root, '')}`);
}
