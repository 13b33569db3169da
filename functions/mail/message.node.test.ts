import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { MailFailure } from './mail-failure.ts';
import { addressIn, mimeOf } from './message.ts';
import { stuffDots } from './smtp.ts';

const base = {
  id: 'abc-1-0',
  to: 'sanne@example.org',
  from: 'Mentoring in de zorg <portaal@example.org>',
  subject: 'Je bericht is binnen (KD4TW7RM)',
  text: 'Hallo,\n\nDank je wel.\n',
  html: '<p>Hallo,</p>',
};
const now = new Date('2026-11-23T10:00:00Z');
const mime = (more: Partial<typeof base> = {}) => mimeOf({ ...base, ...more }, 'example.com', now);

/** A server takes the extra dots away again. */
const unstuff = (text: string) => text.replaceAll(/^\.\./gm, '.');
const anyText = fc
  .string({ unit: 'grapheme', maxLength: 200 })
  .filter((text) => !/\p{Cc}|[\u2028\u2029]/u.test(text));

describe('a message', () => {
  it('comes out of a real parser as it went in, whatever the words', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.string({ unit: 'grapheme' }), async (subject, body) => {
        const text = body.replaceAll(/\r\n?|\u2028|\u2029/g, '\n').replaceAll('\0', '');
        const parsed = await simpleParser(
          unstuff(stuffDots(mime({ subject, text, html: `<p>${subject}</p>` }))),
        );
        expect((parsed.subject ?? '').replaceAll(/\s+/g, '')).toBe(subject.replaceAll(/\s+/g, ''));
        expect((parsed.text ?? '').trimEnd()).toBe(text.trimEnd());
        expect(parsed.messageId).toBe('<abc-1-0@example.com>');
      }),
      { numRuns: 300 },
    );
  });

  it('has every header of ours once and no other, whatever the words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), async (subject) => {
        let built: string;
        try {
          built = mime({ subject });
        } catch (error) {
          expect(error).toBeInstanceOf(MailFailure);
          return;
        }
        const names = (await simpleParser(built)).headerLines.map(({ key }) => key);
        expect(names).toEqual([
          'from',
          'to',
          'subject',
          'date',
          'message-id',
          'auto-submitted',
          'mime-version',
          'content-type',
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['hoi\r\nBcc: ander@example.org', 'hoi\nBcc: x', 'hoi\rX: y', 'hoi\0', 'hoi\u2028X: y'])(
    'refuses a subject that could begin a header: %j',
    (subject) => {
      expect(() => mime({ subject })).toThrow(
        expect.objectContaining({ code: 'header', again: false }) as Error,
      );
    },
  );

  it.each([
    'a@b.nl, c@d.nl',
    'a b@c.nl',
    'a@b.nl\r\nRCPT TO:<x@y.nl>',
    '<a@b.nl>x',
    'Naam <a@b.nl>',
    '',
    'geen adres',
    'a@b@c.nl',
  ])('refuses an address that is not exactly one: %j', (to) => {
    expect(() => mime({ to })).toThrow(MailFailure);
  });

  it('keeps every line under 998 characters and the subject in folded words', () => {
    const built = mime({ subject: 'é'.repeat(200), text: 'x'.repeat(5000) });
    expect(Math.max(...built.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('takes the address out of a name with an address', () => {
    expect(addressIn('Mentoring in de zorg <portaal@example.org>')).toBe('portaal@example.org');
  });
});
