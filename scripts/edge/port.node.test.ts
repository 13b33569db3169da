import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { choosePort, freePort } from './port.ts';

test('a free port is taken as asked', async () => {
  const port = await freePort();
  expect(await choosePort(port.toString())).toBe(port);
});

test('a port in use gives a sentence with the port, the program that has it, and the command for another', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await expect(choosePort(port.toString())).rejects.toThrow(
    new RegExp(
      `^Port ${port} is in use by .+ \\(process ${process.pid}\\)\\. Stop that program, or take another port: PORT=8787 npm start$`,
    ),
  );
  const asked = choosePort(undefined, { usual: port, command: 'npm run dev' });
  await expect(asked).rejects.toThrow(`take another port: PORT=${port + 1} npm run dev`);
  server.close();
});

test.each(['abc', '0', '70000', '80.5'])('PORT=%s gives a sentence', async (asked) => {
  await expect(choosePort(asked)).rejects.toThrow('a whole number from 1 to 65535');
});
