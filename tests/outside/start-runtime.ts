import { inject } from 'vitest';
import { freePort } from '../../scripts/edge/port.ts';
import { serveBy, type Served } from '../../scripts/edge/serve.ts';

/** `settings`: those that are not as in all tests. `inspectorPort`: where to look into the runtime. */
export interface MoreOptions {
  settings?: Record<string, string>;
  inspectorPort?: number;
}

/** Serves the bundled portal with its data in this folder. */
export async function startRuntime(state: string, log: string, more: MoreOptions = {}): Promise<Served> {
  const port = await freePort();
  const args = [inject('runtimeOptions'), port.toString(), state, JSON.stringify(more)];
  return serveBy('tests/outside/runtime.ts', args, { port, log });
}
