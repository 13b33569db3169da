import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeCertificates } from '../test/mail/certificates.ts';
import { type ScriptedServer, type Seen, startServer } from '../test/mail/server.ts';
import { sendTestMail } from './test-mail.ts';

const seen: Seen = { taken: [], passwords: [], open: 0 };
const MAIL_FROM = 'Portaal <portaal@example.org>';
let plain: ScriptedServer;
let untrusted: ScriptedServer;
let untrustedTls: ScriptedServer;
let closed: number;

beforeAll(async () => {
  plain = await startServer(seen);
  const { right: certificate } = await makeCertificates();
  untrusted = await startServer(seen, { certificate });
  untrustedTls = await startServer(seen, { certificate, secure: true });
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  closed = (server.address() as AddressInfo).port;
  server.close();
});
afterAll(() => Promise.all([plain, untrusted, untrustedTls].map(({ stop }) => stop())));

const test = (MAIL_URL: string, address = 'beheer@example.org') =>
  sendTestMail({ MAIL_URL, MAIL_FROM }, address);

it('goes by the way that mail of the portal goes, and says which server took it', async () => {
  const said = await test(`smtp://127.0.0.1:${plain.port}?tls=none`);
  expect(said).toContain(`127.0.0.1:${plain.port} took the mail for beheer@example.org`);
  expect(seen.taken.map(({ from, receivers }) => [from?.text, receivers])).toEqual([
    ['"Portaal" <portaal@example.org>', ['beheer@example.org']],
  ]);
});

it.each([
  ['a port that is closed', () => `smtp://127.0.0.1:${closed}?tls=none`, 'takes no connection on this port'],
  ['a port for TLS that is closed', () => `smtps://localhost:${closed}`, 'takes no connection on this port'],
  ['a name that nobody knows', () => 'smtp://post.invalid:587', 'Nobody knows the name'],
  ['a certificate that nobody trusts', () => `smtps://localhost:${untrustedTls.port}`, 'The certificate'],
  ['such a certificate after STARTTLS', () => `smtp://localhost:${untrusted.port}`, 'The certificate'],
  ['a server without TLS', () => `smtp://localhost:${plain.port}`, 'offers no TLS'],
  ['a wrong password', () => `smtp://jan:fout@127.0.0.1:${plain.port}?tls=none`, 'the user or the password'],
  ['a setting that is wrong', () => 'post.example', 'MAIL_URL is missing or no mail server'],
  ['no setting', () => '', 'MAIL_URL is not set'],
  ['the binding of the platform', () => 'binding:', 'works on the platform only'],
])('says in words what is wrong with %s', async (_which, url, sentence) => {
  await expect(test(url())).rejects.toThrow(sentence);
});

it('says when the receiver is none, and when the server refuses it', async () => {
  const url = `smtp://127.0.0.1:${plain.port}?tls=none`;
  await expect(test(url, 'beheer')).rejects.toThrow('Say to whom');
  await expect(test(url, '550@example.org')).rejects.toThrow('refused this mail for good');
  await expect(test(url, '451@example.org')).rejects.toThrow('not now');
});
