/** `npm run dev`: Astro with reload, and the edge beside it, to which astro.config.mjs sends /api. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, startShown } from './child.ts';
import { startScheduler } from './edge/scheduler.ts';
import { ensureDevVars } from './edge/dev-vars.ts';
import { LOCAL_STATE, migrate } from './edge/migrate.ts';
import { choosePort } from './edge/port.ts';
import { portHolder } from './edge/port-holder.ts';
import { noteRunning, refuseSecond } from './edge/running.ts';
import { keepServing } from './edge/keep-serving.ts';
import { startMailbox } from './mailbox/mailbox.ts';
import { buildWhenChanged } from './site/build.ts';
import { UserError } from './install/user-error.mjs';
import { whenOrphaned } from './orphaned.ts';

const EDGE_PORT = 8787;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit());
whenOrphaned(() => process.exit());

try {
  await startEdge();
  const astro = startShown('astro', ['dev', ...process.argv.slice(2)]);
  await once(astro, 'exit');
  process.exit();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** Leaves a running edge alone: `npm start` in another window serves just as well. */
async function startEdge(): Promise<void> {
  const free = await choosePort(EDGE_PORT.toString()).catch(() => undefined);
  if (free === undefined) {
    console.log(
      `Port ${EDGE_PORT} is in use by ${portHolder(EDGE_PORT) ?? 'another program'}; /api goes to what answers there.`,
    );
    return;
  }
  await refuseSecond();
  // The edge reads sentences and terms from the built site.
  if (!existsSync(join(root, 'dist/data/edge.json'))) await buildWhenChanged();
  await migrate(LOCAL_STATE);
  const settings = ensureDevVars();
  const mailbox = await startMailbox(join(root, '.wrangler/mail'));
  const edge = await keepServing(
    {
      port: EDGE_PORT,
      state: LOCAL_STATE,
      log: '.wrangler/dev.log',
      vars: {
        SITE_URL: settings['SITE_URL'] || `http://localhost:${EDGE_PORT.toString()}`,
        MAIL_URL: settings['MAIL_URL'] || mailbox.mailUrl,
      },
    },
    console.error,
  );
  void edge.ended.catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
  noteRunning(edge.url);
  startScheduler(edge.url);
  console.log(`Mail that the portal sends: ${mailbox.url}`);
}
