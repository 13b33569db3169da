import { createServer } from 'node:net';
import { portHolder } from './port-holder.ts';
import { UserError } from '../install/user-error.mjs';

export const USUAL_PORT = 8787;

/** PORT, or the usual one. Throws a {@link UserError} when it is no port or another program has it. */
export async function choosePort(
  asked = process.env['PORT'],
  { usual = USUAL_PORT, command = 'npm start' } = {},
): Promise<number> {
  const port = asked === undefined || asked === '' ? usual : Number(asked);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new UserError(`PORT is "${asked ?? ''}", and a port is a whole number from 1 to 65535.`);
  }
  const hosts = await Promise.all(['127.0.0.1', '::1'].map((host) => listen(port, host)));
  if (hosts.includes('EADDRINUSE')) {
    const other = port === usual ? usual + 1 : usual;
    throw new UserError(
      `Port ${port.toString()} is in use by ${portHolder(port) ?? 'another program'}. Stop that program, or take another port: PORT=${other.toString()} ${command}`,
    );
  }
  if (hosts.includes('EACCES')) {
    throw new UserError(
      `This user may not open port ${port.toString()}. Take one above 1023: PORT=${usual.toString()} ${command}`,
    );
  }
  return port;
}

export async function freePort(): Promise<number> {
  const port = await listen(0, '127.0.0.1');
  if (typeof port !== 'number') throw new Error(`No free port: ${port}`);
  return port;
}

/** The port that was free on this host, or the code of the error that says why it was not. */
function listen(port: number, host: string): Promise<number | string> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? error.message);
    });
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : port);
      });
    });
  });
}
