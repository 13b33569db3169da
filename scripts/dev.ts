/** `npm run dev`: Astro with reload, and the edge beside it, to which astro.config.mjs sends /api. */
import { once } from 'node:events';
import { existsSync, watch } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { root, startShown } from './child.ts';
import { choosePort, freePort, USUAL_PORT } from './edge/port.ts';
import { portHolder } from './edge/port-holder.ts';
import { servedElsewhere } from './edge/running.ts';
import { servePortal } from './edge/serve-portal.ts';
import { buildWhenChanged } from './site/build.ts';
import { UserError } from './install/user-error.mjs';
import { whenOrphaned } from './orphaned.ts';
import { checkApart } from '../src/loaders/rules/check-apart.ts';
import { answerMistakes } from '../src/loaders/rules/while-developing.ts';
import { CONTENT } from '../src/schemas/content-root.ts';

const PAGE_PORT = 4321;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit());
whenOrphaned(() => process.exit());

try {
  const port = await choosePort(process.env['PORT'], { usual: PAGE_PORT, command: 'npm run dev' });
  await untilContentIsRight(port);
  process.env['EDGE_PORT'] = String(await startEdge());
  const astro = startShown('astro', ['dev', '--port', port.toString(), ...process.argv.slice(2)]);
  await once(astro, 'exit');
  process.exit();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** Astro cannot begin with content that nobody can read: until it is mended, the page says what to mend. */
async function untilContentIsRight(port: number): Promise<void> {
  let report = await checkApart();
  if (report === '') return;
  const page = createServer((_, response) => {
    answerMistakes(response, report);
  }).listen(port, 'localhost');
  while (report !== '') {
    console.error(`${report}\n\nhttp://localhost:${port.toString()}/`);
    const changes = watch(join(root, CONTENT), { recursive: true });
    await once(changes, 'change');
    changes.close();
    report = await checkApart();
  }
  page.close();
  page.closeAllConnections();
}

/** The port of the edge: `npm start` in another window serves just as well, and another program never does. */
async function startEdge(): Promise<number> {
  const running = await servedElsewhere(root);
  if (running) return Number(new URL(running.url).port);
  if (!existsSync(join(root, 'dist/data/edge.json'))) await buildWhenChanged();
  const isFree = await choosePort(USUAL_PORT.toString()).then(
    () => true,
    () => false,
  );
  const port = isFree ? USUAL_PORT : await freePort();
  if (!isFree)
    console.log(
      `Port ${USUAL_PORT.toString()} is in use by ${portHolder(USUAL_PORT) ?? 'another program'}; the edge takes port ${port.toString()}.`,
    );
  const edge = await servePortal(port, '.wrangler/dev.log');
  void edge.ended.catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
  if (edge.mailbox) console.log(`Mail that the portal sends: ${edge.mailbox}`);
  return port;
}
