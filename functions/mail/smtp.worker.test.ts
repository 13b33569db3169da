import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { MailFailure } from './mail-failure.ts';
import type { MailServer } from './mail-url.ts';
import { smtpTransport } from './smtp.ts';
import { whyNotOpen } from './why-not-open.ts';

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
/** Nothing listens there. */
const CLOSED = 9;
const here = (port: number, tls: MailServer['tls'] = 'off'): MailServer => ({ host: 'localhost', port, tls });

const message = {
  id: 'a1b2-3-0',
  to: 'sanne@example.org',
  from: 'Mentoring in de zorg <portaal@example.org>',
  subject: 'Je bericht is binnen – één moment',
  text: 'Hallo,\n\n.een regel met een punt\nDag',
  html: '<p>Hallo,</p>',
};

async function seen(): Promise<{ taken: Taken[]; passwords: { secure: boolean }[]; open: number }> {
  const answer = await fetch(`http://127.0.0.1:${ports.teller}/`);
  return answer.json();
}
const taken = async () => (await seen()).taken;
beforeEach(taken);

const send = (server: MailServer, more: Partial<typeof message> = {}) =>
  smtpTransport(server, 'example.com', { patienceMs: 1500 }).send({ ...message, ...more });
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
    expect(await seen()).toMatchObject({ taken: [{}], passwords: [{ secure: true }] });
  });
});

describe('nothing goes', () => {
  it('with a wrong password, and it goes when that is mended', async () => {
    const server = { ...here(ports.starttls, 'starttls'), user: 'jan', password: 'fout' };
    expect(await failure(server)).toEqual({ code: 'login', again: true });
  });

  it('in plain text to a server that offers no TLS', async () => {
    expect(await failure(here(ports.plain, 'starttls'))).toEqual({ code: 'no-tls', again: true });
    expect(await taken()).toEqual([]);
  });

  it.each([
    ['that nobody trusts', 'starttls', ports.untrusted],
    ['that nobody trusts', 'on', ports.untrustedTls],
    ['for another name', 'starttls', ports.misnamed],
    ['for another name', 'on', ports.misnamedTls],
  ] as const)('to a server with a certificate %s (TLS: %s)', async (_which, tls, port) => {
    const server = { ...here(port, tls), user: 'jan', password: 'geheim' };
    expect(await failure(server)).toEqual({ code: 'certificate', again: true });
    expect(await seen()).toMatchObject({ taken: [], passwords: [] });
  });

  it('in plain text to a server that should speak TLS from the first byte', async () => {
    expect(await failure(here(ports.plain, 'on'))).toEqual({ code: 'no-tls', again: true });
    expect(await taken()).toEqual([]);
  });

  it('not even a password, in plain text to a server that asks for one', async () => {
    expect((await failure({ ...here(ports.plain, 'starttls'), user: 'jan', password: 'geheim' })).again).toBe(
      true,
    );
    expect(await seen()).toMatchObject({ taken: [], passwords: [] });
  });

  it.each([
    ['451', true],
    ['550', false],
  ])('when the server says %s to the receiver', async (code, again) => {
    expect(await failure(here(ports.plain), `${code}@example.org`)).toEqual({ code, again });
    expect(await taken()).toEqual([]);
  });

  it('when the server is busy, at once or later, or not there', async () => {
    // With a 421 the server also hangs up, and either may arrive first.
    const busy = { code: expect.stringMatching(/^(421|dropped)$/) as string, again: true };
    expect(await failure(here(ports.busy))).toEqual(busy);
    expect(await failure(here(ports.plain), '421@example.org')).toEqual(busy);
    expect(await failure(here(CLOSED))).toEqual({ code: 'refused', again: true });
    expect(await failure(here(CLOSED, 'on'))).toEqual({ code: 'refused', again: true });
  });

  it.each([
    ['that nobody knows', 'ENOTFOUND', 'no-host'],
    ['of a machine without the old kind of address', 'ENODATA', 'refused'],
    ['that cannot be looked up now', 'EBADQUERY', 'unreachable'],
  ])('to a server with a name %s', async (_which, said, code) => {
    const nobody = { ...here(CLOSED), host: 'post.invalid' };
    const resolve = () => Promise.reject(Object.assign(new Error(), { code: said }));
    expect(await whyNotOpen(nobody, { resolve })).toBe(code);
  });

  it('with a receiver or subject that could be more than it seems', async () => {
    await expect(send(here(ports.plain), { to: 'a@b.nl> BCC:<x@y.nl' })).rejects.toThrow(MailFailure);
    await expect(send(here(ports.plain), { subject: 'hoi\r\nBcc: x@y.nl' })).rejects.toThrow(MailFailure);
    expect(await taken()).toEqual([]);
  });
});

describe('a mail of which we do not know whether it went', () => {
  let before = 0;
  beforeAll(async () => {
    before = (await seen()).open;
  });
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

  it('leaves no connection open', async () => {
    await expect.poll(async () => (await seen()).open, { timeout: 5000 }).toBeLessThanOrEqual(before);
  });
});

/** Headers of ours, in order. Nothing that somebody wrote may add one. */
const headersFor = ({ subject, text, html }: Omit<typeof message, 'id'>) => [
  // A mail without one of its two bodies is a mail of one part.
  ...(text === '' || html === '' ? ['content-transfer-encoding'] : []),
  // The library leaves out a subject that is empty, also when it is only spaces.
  ...['auto-submitted', 'from', 'to', ...(/^ *$/.test(subject) ? [] : ['subject'])],
  ...['message-id', 'date', 'mime-version', 'content-type'],
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
          expect(headers).toEqual(headersFor(odd));
          expect(receivers).toEqual([odd.to.trim()]);
        }
      },
    ),
    { numRuns: 200 },
  );
}, 60_000);
