// What a calendar gets of an invitation, read off a real mail server by a parser of mail and one of calendar files.
import { env } from 'cloudflare:workers';
import ICAL from 'ical.js';
import { beforeEach, describe, expect, inject, it, vi } from 'vitest';
import type { Side } from '../../src/domain/requests/pair-question.ts';
import { setMentor } from '../availability/mentors.ts';
import type { Env } from '../env.ts';
import { addSubmission, applyTo } from '../test/submissions.ts';
import type { MailServer } from './mail-url.ts';
import { smtpTransport } from './smtp.ts';
import { sendDue } from './sweep.ts';

const edge: Env = env;
const ports = inject('mailPorts');
const server: MailServer = { host: 'localhost', port: ports.plain, tls: 'off' };
const MENTOR = 'amina-el-idrissi';
const MAIL_OF = { mentor: 'amina@example.org', mentee: 'sanne@example.org' };
const start = new Date('2026-10-20T10:00:00Z');
/** By the rhythm of its programme a talk is an hour and a half. */
const SUMMER_UNTIL = '2026-10-24T18:30:00.000Z';
/** The day before the clock goes back, and the day on which it does, both at 19:00. */
const [SUMMER, WINTER] = ['2026-10-24T17:00:00.000Z', '2026-10-25T18:00:00.000Z'];

interface Taken {
  to: string;
  from: string;
  subject: string;
  messageId: string;
  files: { contentType: string; filename?: string; text: string }[];
}

async function taken(): Promise<Taken[]> {
  const seen = await fetch(`http://127.0.0.1:${ports.teller}/`);
  return (await seen.json<{ taken: Taken[] }>()).taken;
}

/** Sends what waits, and gives the mails with an invitation by who got them. */
async function invited(now: Date): Promise<Map<string, Taken>> {
  await taken();
  await sendDue(edge, now, { transport: smtpTransport(server, 'example.com') });
  return new Map((await taken()).filter(({ files }) => files.length > 0).map((mail) => [mail.to, mail]));
}

/** The forms of the invitation in a mail, by their type, as a calendar reads them. */
function eventsIn({ files }: Taken) {
  return files.map(({ contentType, text }) => {
    const calendar = ICAL.Component.fromString(text);
    for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
    const event = calendar.getFirstSubcomponent('vevent');
    const value = (name: string) => String(event?.getFirstPropertyValue(name));
    const [from, until] = ['dtstart', 'dtend'].map((name) => {
      const time = event?.getFirstPropertyValue(name);
      return time instanceof ICAL.Time ? time.toJSDate().toISOString() : '';
    });
    return {
      contentType,
      text,
      method: String(calendar.getFirstPropertyValue('method')),
      uid: value('uid'),
      sequence: value('sequence'),
      status: value('status'),
      summary: value('summary'),
      organizer: value('organizer'),
      asksOf: event
        ?.getAllProperties('attendee')
        .map((one) => [one.getParameter('partstat'), one.getParameter('rsvp')]),
      attendees: event?.getAllProperties('attendee').map((one) => String(one.getFirstValue())),
      ...{ from, until },
    };
  });
}

const talk = (by: Side, moments: string[]) => ({
  propose: () =>
    applyTo('one', { event: 'moment-propose', by, proposal: { moments, format: 'telefoon' } }, new Date()),
  pick: () =>
    applyTo(
      'one',
      { event: 'moment-pick', by: by === 'mentor' ? 'mentee' : 'mentor', moment: moments[0] ?? '' },
      new Date(),
    ),
});

beforeEach(async () => {
  vi.useFakeTimers({ now: start, toFake: ['Date'] });
  await setMentor(edge, { id: MENTOR, address: MAIL_OF.mentor, places: 1, now: start });
  await addSubmission('one', start, { mentors: [MENTOR] });
  await applyTo('one', { event: 'ask', by: 'clock' }, start);
  await applyTo('one', { event: 'accept', by: 'mentor' }, start);
  const { propose, pick } = talk('mentor', [SUMMER]);
  await propose();
  await pick();
});

describe('an invitation to a talk', () => {
  it('arrives at both, as a form of the mail and as a file, from the portal to that one alone', async () => {
    const mails = await invited(start);
    expect([...mails.keys()].sort()).toEqual(Object.values(MAIL_OF).sort());
    for (const [to, mail] of mails) {
      const events = eventsIn(mail);
      expect(events.map(({ contentType }) => contentType).sort()).toEqual([
        'application/ics',
        'text/calendar',
      ]);
      expect(mail.files.map(({ filename }) => filename)).toContain('invite.ics');
      for (const event of events) {
        const when = { from: SUMMER, until: SUMMER_UNTIL };
        expect(event).toMatchObject({ method: 'REQUEST', sequence: '0', status: 'CONFIRMED', ...when });
        expect(event.attendees).toEqual([`mailto:${to}`]);
        expect(event.asksOf, 'both agreed before').toEqual([['ACCEPTED', 'FALSE']]);
        expect(mail.from).toContain(event.organizer.replace('mailto:', ''));
        expect(event.text).not.toContain(to === MAIL_OF.mentor ? MAIL_OF.mentee : MAIL_OF.mentor);
        expect(event.text).not.toContain('/verloop/');
      }
    }
    const [one, other] = [...mails.values()].map((mail) => eventsIn(mail)[0]?.uid);
    expect(one).toBe(other);
  });

  it('keeps its name when the talk moves over the change of the clock and is cancelled, and each mail has an id of its own', async () => {
    const first = await invited(start);
    const moved = talk('mentee', [WINTER]);
    await moved.propose();
    await moved.pick();
    const second = await invited(start);
    await applyTo('one', { event: 'moment-cancel', by: 'mentor' }, start);
    const third = await invited(start);
    for (const to of Object.values(MAIL_OF)) {
      const all = [first, second, third].map((mails) => mails.get(to)!);
      const events = all.map((mail) => eventsIn(mail)[0]!);
      expect(new Set(events.map(({ uid }) => uid)).size).toBe(1);
      expect(events).toMatchObject([
        { method: 'REQUEST', sequence: '0', from: SUMMER },
        { method: 'REQUEST', sequence: '1', from: WINTER },
        { method: 'CANCEL', sequence: '2', status: 'CANCELLED', from: WINTER },
      ]);
      expect(new Set(all.map(({ messageId }) => messageId)).size).toBe(3);
    }
  });

  it('does not go any more once the talk moved; one that takes it back goes whatever happened to the pair', async () => {
    const moved = talk('mentee', [WINTER]);
    await moved.propose();
    await moved.pick();
    const late = await invited(start);
    for (const mail of late.values())
      expect(eventsIn(mail)[0]).toMatchObject({ sequence: '1', from: WINTER });
    await applyTo('one', { event: 'moment-cancel', by: 'mentor' }, start);
    await applyTo('one', { event: 'stop', by: 'mentor' }, start);
    const gone = await invited(start);
    expect([...gone.values()].map((mail) => eventsIn(mail)[0]?.method)).toEqual(['CANCEL', 'CANCEL']);
  });
});
