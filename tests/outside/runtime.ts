/**
 * Serves the bundle of the Worker on workerd, with its data in a folder, until it is ended:
 * `node runtime.ts <options> <port> <folder> <more>`. To start wrangler costs three times as much as all of this.
 */
import { readFileSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { convertV4MiniflareOptions, Miniflare, type V4WorkerOptions } from 'miniflare';
import type { MoreOptions } from './start-runtime.ts';

const [options = '', port = '', state = '', more = '{}'] = process.argv.slice(2);
const worker = JSON.parse(readFileSync(options, 'utf8')) as V4WorkerOptions;
const { settings, inspectorPort } = JSON.parse(more) as MoreOptions;
const runtime = new Miniflare(
  convertV4MiniflareOptions({
    ...worker,
    bindings: { ...worker.bindings, ...settings },
    // For the crons, which the runtime starts only when asked.
    unsafeTriggerHandlers: true,
    ...(inspectorPort !== undefined && { inspectorPort }),
    host: 'localhost',
    port: Number(port),
    // The facts about a visitor would be asked of a server elsewhere.
    cf: false,
    // As wrangler calls it.
    resourcePersistencePath: join(state, 'v3'),
  }),
);
await runtime.ready;
// A process that is killed leaves nothing for the next one.
module.flushCompileCache();
process.once('SIGTERM', () => void runtime.dispose().finally(() => process.exit()));
