/** `npm start`: the whole portal on this machine, site and edge on one address. */
import { root } from './child.ts';
import { choosePort } from './edge/port.ts';
import { refuseSecond } from './edge/running.ts';
import { servePortal } from './edge/serve-portal.ts';
import { UserError } from './install/user-error.mjs';
import { whenOrphaned } from './orphaned.ts';
import { parseWords } from './parse-words.ts';
import { buildWhenChanged } from './site/build.ts';

parseWords({}, 0);

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
  const portal = await servePortal(port, '.wrangler/start.log');
  stop = portal.stop;
  console.log(`Mentoring in de zorg: ${portal.url}`);
  if (portal.mailbox) console.log(`Mail that the portal sends: ${portal.mailbox}`);
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
