import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

/** What runs after a response may still hold something, so the least of some readings counts. */
const READINGS = 5;
const BETWEEN_MS = 200;
/** How workerd calls the isolate of the Worker; those of the database and the rest have names of their own. */
const WORKER = 'core:user:';

interface Reply {
  id: number;
  result?: { usedSize?: number };
  error?: { message: string };
}

/** Asks the runtime one thing by the protocol of the inspector. */
async function ask(socket: WebSocket, id: number, method: string): Promise<Reply['result']> {
  const { promise, resolve } = Promise.withResolvers<Reply>();
  const listen = ({ data }: MessageEvent) => {
    const reply = JSON.parse(String(data)) as Reply;
    if (reply.id === id) resolve(reply);
  };
  socket.addEventListener('message', listen);
  socket.send(JSON.stringify({ id, method }));
  const { result, error } = await promise;
  socket.removeEventListener('message', listen);
  if (error) throw new Error(`${method}: ${error.message}`);
  return result;
}

/**
 * What the Worker itself holds, in MB: the heap of its isolate after garbage was collected. It collects when it has
 * something to do, so it needs a page to ask for.
 */
export async function heldByWorker(inspectorPort: number, page: URL): Promise<number> {
  const socket = new WebSocket(`ws://127.0.0.1:${inspectorPort.toString()}/${WORKER}`);
  await once(socket, 'open');
  const readings: number[] = [];
  for (let id = 1; readings.length < READINGS; id += 2) {
    const collected = ask(socket, id, 'HeapProfiler.collectGarbage').then(() => true);
    const wake = async () => {
      await (await fetch(page)).arrayBuffer();
      await wait(BETWEEN_MS);
      return false;
    };
    let isDone: boolean;
    do isDone = await Promise.race([collected, wake()]);
    while (!isDone);
    const usage = await ask(socket, id + 1, 'Runtime.getHeapUsage');
    readings.push((usage?.usedSize ?? Number.NaN) / 2 ** 20);
  }
  socket.close();
  return Math.min(...readings);
}
