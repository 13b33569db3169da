import { inject } from 'vitest';
import { freePort } from '../../scripts/edge/port.ts';
import { serveBy, type Served } from '../../scripts/edge/serve.ts';

/** Serves the bundled portal with its data in this folder. */
export async function startRuntime(state: string, log: string): Promise<Served> {
  const port = await freePort();
  const args = [inject('runtimeOptions'), port.toString(), state];
  return serveBy('tests/outside/runtime.ts', args, { port, log });
}
