import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { sender } from './address.ts';
import { MailFailure } from './mail-failure.ts';
import { mimeOf } from './mime.ts';

const base = {
  id: 'abc-1-0',
  messageId: 'a1b2',
  to: 'sanne@example.org',
  from: 'Mentoring in de zorg <portaal@example.org>',
  subject: 'Je bericht is binnen (KD4TW7RM)',
  text: 'Hallo,\n\nDank je wel.\n',
  html: '<p>Hallo,</p>',
};
const now = new Date('2026-11-23T10:00:00Z');
const mime = async (more: Partial<typeof base> = {}) =>
  (await mimeOf({ ...base, ...more }, 'example.com', now)).toString();

const anyText = fc
  .string({ unit: 'grapheme', maxLength: 200 })
  .filter((text) => !/\p{Cc}|[\u2028\u2029]/u.test(text));

describe('a message', () => {
  it('comes out of a real parser as it went in, whatever the words', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.string({ unit: 'grapheme' }), async (subject, body) => {
        const text = `Hallo,\n${body}`.replaceAll(/\r\n?|\u2028|\u2029/g, '\n').replaceAll('\0', '');
        const parsed = await simpleParser(await mime({ subject, text, html: `<p>${subject}</p>` }));
        expect((parsed.subject ?? '').replaceAll(/\s+/g, '')).toBe(subject.replaceAll(/\s+/g, ''));
        expect((parsed.text ?? '').trimEnd()).toBe(text.trimEnd());
        expect(parsed.messageId).toBe('<a1b2@example.com>');
      }),
      { numRuns: 300 },
    );
  });

  it('has every header of ours once and no other, whatever the words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), async (subject) => {
        let built: string;
        try {
          built = await mime({ subject });
        } catch (error) {
          expect(error).toBeInstanceOf(MailFailure);
          return;
        }
        const names = (await simpleParser(built)).headerLines.map(({ key }) => key);
        expect(names).toEqual([
          'auto-submitted',
          'from',
          'to',
          ...(subject === '' ? [] : ['subject']),
          'message-id',
          'date',
          'mime-version',
          'content-type',
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['hoi\r\nBcc: ander@example.org', 'hoi\nBcc: x', 'hoi\rX: y', 'hoi\0', 'hoi\u2028X: y'])(
    'refuses a subject that could begin a header: %j',
    async (subject) => {
      await expect(mime({ subject })).rejects.toMatchObject({ code: 'header', fate: 'never' });
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
  ])('refuses an address that is not exactly one: %j', async (to) => {
    await expect(mime({ to })).rejects.toThrow(MailFailure);
  });

  it('keeps every line under 998 characters and the subject in folded words', async () => {
    const built = await mime({ subject: 'é'.repeat(200), text: 'x'.repeat(5000) });
    expect(Math.max(...built.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('takes the address out of a name with an address', () => {
    expect(sender('Mentoring in de zorg <portaal@example.org>').address).toBe('portaal@example.org');
  });
});
