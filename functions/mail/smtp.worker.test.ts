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
  id: 'abc-3-0',
  messageId: 'a1b2',
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

const PATIENCE = { patienceMs: 1500, sessionMs: 1500, answerMs: 1500 };
const session = () => ({ signal: new AbortController().signal, beforeHandOver: () => Promise.resolve() });
const send = (server: MailServer, more: Partial<typeof message> = {}) =>
  smtpTransport(server, 'example.com', PATIENCE).send({ ...message, ...more }, session());
const failure = async (server: MailServer, to = message.to) => {
  const error: unknown = await send(server, { to }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(MailFailure);
  const { code, fate } = error as MailFailure;
  return { code, fate };
};

describe('a mail server', () => {
  it('takes a message as it was written', async () => {
    await send(here(ports.plain));
    expect(await taken()).toMatchObject([
      {
        subject: message.subject,
        to: 'sanne@example.org',
        messageId: '<a1b2@example.com>',
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

describe('a slow mail server', () => {
  const impatient = smtpTransport(here(ports.plain), 'example.com', {
    ...PATIENCE,
    patienceMs: 400,
    sessionMs: 400,
    answerMs: 5000,
  });

  it('may think about a message for longer than about anything else', async () => {
    await impatient.send({ ...message, to: 'slow@example.org' }, session());
    expect(await taken()).toHaveLength(1);
  });

  it('gets no message when it thinks too long about the receiver', async () => {
    const sending = impatient.send({ ...message, to: 'tardy@example.org' }, session());
    await expect(sending).rejects.toMatchObject({ code: 'timeout', fate: 'later' });
  });

  it('delivers nothing any more once the session is ended, or may not hand over', async () => {
    const before = (await seen()).open;
    const end = new AbortController();
    setTimeout(() => {
      end.abort();
    }, 100);
    const to = 'tardy@example.org';
    const patient = smtpTransport(here(ports.plain), 'example.com', { ...PATIENCE, sessionMs: 5000 });
    const sending = patient.send({ ...message, to }, { ...session(), signal: end.signal });
    await expect(sending).rejects.toMatchObject({ code: 'late' });
    const beforeHandOver = () => Promise.reject(new MailFailure('late', 'waits'));
    const stopped = impatient.send(message, { ...session(), beforeHandOver });
    await expect(stopped).rejects.toMatchObject({ code: 'late', fate: 'waits' });
    // Longer than the server thinks.
    await new Promise((resolve) => setTimeout(resolve, 1200));
    const { taken: all, open } = await seen();
    expect(all).toEqual([]);
    expect(open).toBeLessThanOrEqual(before);
  });
});

describe('nothing goes', () => {
  it('with a wrong password, and it goes when that is mended', async () => {
    const server = { ...here(ports.starttls, 'starttls'), user: 'jan', password: 'fout' };
    expect(await failure(server)).toEqual({ code: 'login', fate: 'server' });
  });

  it('in plain text to a server that offers no TLS', async () => {
    expect(await failure(here(ports.plain, 'starttls'))).toEqual({ code: 'no-tls', fate: 'server' });
    expect(await taken()).toEqual([]);
  });

  it.each([
    ['that nobody trusts', 'starttls', ports.untrusted],
    ['that nobody trusts', 'on', ports.untrustedTls],
    ['for another name', 'starttls', ports.misnamed],
    ['for another name', 'on', ports.misnamedTls],
  ] as const)('to a server with a certificate %s (TLS: %s)', async (_which, tls, port) => {
    const server = { ...here(port, tls), user: 'jan', password: 'geheim' };
    expect(await failure(server)).toEqual({ code: 'certificate', fate: 'server' });
    expect(await seen()).toMatchObject({ taken: [], passwords: [] });
  });

  it('in plain text to a server that should speak TLS from the first byte', async () => {
    expect(await failure(here(ports.plain, 'on'))).toEqual({ code: 'no-tls', fate: 'server' });
    expect(await taken()).toEqual([]);
  });

  it('not even a password, in plain text to a server that asks for one', async () => {
    const server = { ...here(ports.plain, 'starttls'), user: 'jan', password: 'geheim' };
    expect((await failure(server)).fate).toBe('server');
    expect(await seen()).toMatchObject({ taken: [], passwords: [] });
  });

  it.each([
    ['451', 'later'],
    ['550', 'never'],
  ])('when the server says %s to the receiver', async (code, fate) => {
    expect(await failure(here(ports.plain), `${code}@example.org`)).toEqual({ code, fate });
    expect(await taken()).toEqual([]);
  });

  it('when the server is busy, at once or later, or not there', async () => {
    // With a 421 the server also hangs up, and either may arrive first.
    const code = expect.stringMatching(/^(421|dropped)$/) as string;
    expect(await failure(here(ports.busy))).toEqual({ code, fate: 'server' });
    expect(await failure(here(ports.plain), '421@example.org')).toEqual({ code, fate: 'later' });
    expect(await failure(here(CLOSED))).toEqual({ code: 'refused', fate: 'server' });
    expect(await failure(here(CLOSED, 'on'))).toEqual({ code: 'refused', fate: 'server' });
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
  it.each(['hang', 'drop'])(
    '%s after DATA: nobody knows, and the next copy has the same Message-ID',
    async (fault) => {
      const nobodyKnows = { code: 'unanswered', fate: 'unanswered' };
      expect(await failure(here(ports.plain), `${fault}@example.org`)).toEqual(nobodyKnows);
      expect(await failure(here(ports.plain), `${fault}@example.org`)).toEqual(nobodyKnows);
      const copies = await taken();
      expect(copies).toHaveLength(2);
      expect(new Set(copies.map(({ messageId }) => messageId)).size).toBe(1);
    },
  );

  it('refused after DATA: it did not go, and goes later', async () => {
    expect(await failure(here(ports.plain), 'refuse@example.org')).toEqual({ code: '451', fate: 'later' });
  });

  it('leaves no connection open', async () => {
    await expect.poll(async () => (await seen()).open, { timeout: 20_000 }).toBeLessThanOrEqual(before);
  });
});

/** Headers of ours, in order. Nothing that somebody wrote may add one. */
const headersFor = ({ subject, text, html }: Omit<typeof message, 'id' | 'messageId'>) => [
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
        messageId: orNasty('a1b2'),
        id: fc.constant('abc-3-0'),
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
