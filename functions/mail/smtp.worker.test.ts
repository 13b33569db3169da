import { connect } from 'cloudflare:sockets';
import fc from 'fast-check';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { MailFailure } from './mail-failure.ts';
import type { MailServer } from './mail-url.ts';
import { smtpTransport } from './smtp.ts';

interface Taken {
  subject: string;
  text: string;
  html: string;
  messageId: string;
  to: string;
  headers: string[];
  receivers: string[];
}

const ports = inject('mailPorts');
const here = (port: number, tls: MailServer['tls'] = 'off'): MailServer => ({ host: 'localhost', port, tls });

const message = {
  id: 'a1b2-3-0',
  to: 'sanne@example.org',
  from: 'Mentoring in de zorg <portaal@example.org>',
  subject: 'Je bericht is binnen – één moment',
  text: 'Hallo,\n\n.een regel met een punt\nDag',
  html: '<p>Hallo,</p>',
};

async function taken(): Promise<Taken[]> {
  const answer = await fetch(`http://127.0.0.1:${ports.teller}/`);
  return answer.json();
}
beforeEach(taken);

const send = (server: MailServer, more: Partial<typeof message> = {}) =>
  smtpTransport(connect, server, 'example.com', { patienceMs: 1500 }).send({ ...message, ...more });
const failure = async (server: MailServer, to = message.to) => {
  const error: unknown = await send(server, { to }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(MailFailure);
  const { code, again } = error as MailFailure;
  return { code, again };
};

describe('a mail server', () => {
  it('takes a message as it was written', async () => {
    await send(here(ports.plain));
    expect(await taken()).toMatchObject([
      {
        subject: message.subject,
        to: 'sanne@example.org',
        messageId: '<a1b2-3-0@example.com>',
        text: expect.stringContaining('\n.een regel met een punt\n') as string,
        html: '<p>Hallo,</p>',
      },
    ]);
  });

  it('takes it over TLS from the first byte', async () => {
    await send(here(ports.tls, 'on'));
    expect(await taken()).toHaveLength(1);
  });

  it('takes it after STARTTLS', async () => {
    await send(here(ports.starttls, 'starttls'));
    expect(await taken()).toHaveLength(1);
  });

  it('lets us in with the right password', async () => {
    await send({ ...here(ports.starttls, 'starttls'), user: 'jan', password: 'geheim' });
    expect(await taken()).toHaveLength(1);
  });
});

describe('nothing goes', () => {
  it('with a wrong password, and it goes when that is mended', async () => {
    const server = { ...here(ports.starttls, 'starttls'), user: 'jan', password: 'fout' };
    expect(await failure(server)).toEqual({ code: '535', again: true });
  });

  it('in plain text to a server that offers no TLS', async () => {
    expect(await failure(here(ports.plain, 'starttls'))).toEqual({ code: 'no-tls', again: true });
    expect(await taken()).toEqual([]);
  });

  it('to a server with a certificate that nobody trusts', async () => {
    expect((await failure(here(ports.untrusted, 'starttls'))).again).toBe(true);
    expect(await taken()).toEqual([]);
  });

  it.each([
    ['421', true],
    ['451', true],
    ['550', false],
  ])('when the server says %s to the receiver', async (code, again) => {
    expect(await failure(here(ports.plain), `${code}@example.org`)).toEqual({ code, again });
    expect(await taken()).toEqual([]);
  });

  it('when the server is busy at once, or not there', async () => {
    expect(await failure(here(ports.busy))).toEqual({ code: '421', again: true });
    expect((await failure(here(9))).again).toBe(true);
  });

  it('with a receiver or subject that could be more than it seems', async () => {
    await expect(send(here(ports.plain), { to: 'a@b.nl> BCC:<x@y.nl' })).rejects.toThrow(MailFailure);
    await expect(send(here(ports.plain), { subject: 'hoi\r\nBcc: x@y.nl' })).rejects.toThrow(MailFailure);
    expect(await taken()).toEqual([]);
  });
});

describe('a mail of which we do not know whether it went', () => {
  it.each([
    ['hang', 'timeout'],
    ['drop', 'dropped'],
  ])('%s after DATA: it is sent again, with the same Message-ID', async (fault, code) => {
    expect(await failure(here(ports.plain), `${fault}@example.org`)).toEqual({ code, again: true });
    expect(await failure(here(ports.plain), `${fault}@example.org`)).toEqual({ code, again: true });
    const copies = await taken();
    expect(copies).toHaveLength(2);
    expect(new Set(copies.map(({ messageId }) => messageId)).size).toBe(1);
  });
});

/** Headers of ours, in order. Nothing that somebody wrote may add one. */
const HEADERS = [
  ...['from', 'to', 'subject', 'date', 'message-id'],
  ...['auto-submitted', 'mime-version', 'content-type'],
];

/** Texts that try to be more than a text: a header, an end of the message, a command, a second receiver. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\r\n',
        '\n',
        '\r',
        '\0',
        '\u2028',
        '\r\n\r\n',
        '\r\n.\r\n',
        '.',
        ' ',
        '\t',
        '>',
        '<',
        '"',
      ),
      fc.constantFrom(
        'Bcc: x@evil.example',
        'RCPT TO:<x@evil.example>',
        'MAIL FROM:<x@evil.example>',
        'DATA',
      ),
      fc.constantFrom(', x@evil.example', '=?UTF-8?Q?=0D=0ABcc:_x@evil.example?=', 'hoi', 'één'),
      fc.string({ unit: 'binary', maxLength: 20 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));
const orNasty = (right: string) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(right) },
    { weight: 1, arbitrary: nasty.map((text) => right + text) },
    { weight: 1, arbitrary: nasty },
  );

it('whatever stands in a message, a real server takes it for one receiver, with our headers and no other', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        id: orNasty('a1b2-3-0'),
        to: orNasty('sanne@example.org'),
        from: orNasty('Mentoring in de zorg <portaal@example.org>'),
        subject: orNasty('Je bericht is binnen'),
        text: orNasty('Hallo,'),
        html: orNasty('<p>Hallo,</p>'),
      }),
      async (odd) => {
        const went = await send(here(ports.plain), odd).then(
          () => true,
          (error: unknown) => {
            expect(error).toBeInstanceOf(MailFailure);
            return false;
          },
        );
        const all = await taken();
        expect(all).toHaveLength(went ? 1 : 0);
        for (const { headers, receivers } of all) {
          expect(headers).toEqual(HEADERS);
          expect(receivers).toEqual([odd.to.trim()]);
        }
      },
    ),
    { numRuns: 200 },
  );
}, 60_000);
