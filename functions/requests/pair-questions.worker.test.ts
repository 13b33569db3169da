import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PAIR_SIDES, type Side } from '../../src/domain/requests/pair-question.ts';
import type { Env } from '../env.ts';
import { PAIR_NOTE } from '../database/pair-questions.ts';
import { sendDue } from '../mail/sweep.ts';
import { exportPerson } from '../privacy/erasure/person.ts';
import { personOf } from '../privacy/keys/person.ts';
import { numberingPlan } from '../platform/portal.ts';
import { tableRows } from '../test/post-form.ts';
import {
  addMentor,
  addSubmission,
  applyTo,
  courseToken,
  current,
  everything,
  followTokenOf,
  send,
  visit,
} from '../test/submissions.ts';
import { applyEvent } from './apply-event.ts';
import { askPairs } from './ask-pairs.ts';
import { runDue } from './scheduler.ts';

const edge: Env = env;
const MENTOR = 'amina-el-idrissi';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Within its day later than any term, which ends at the end of a working day. */
const start = new Date('2026-09-07T20:00:00Z');
const week = (count: number): Date => new Date(start.getTime() + count * 7 * DAY_MS);

/** The runs of the scheduler up to a moment, one a day, as often at once as said. Gives the mails that they added. */
async function mailsUntil(until: Date, atOnce = 1): Promise<string[]> {
  const before = new Set((await tableRows('outbox')).map(({ id }) => id));
  for (let now = clock; now <= until; now = new Date(now.getTime() + DAY_MS)) {
    clock = now;
    // What waits is about to go; in these tests it goes at once.
    await env.DB.prepare("UPDATE outbox SET state = 'sent', sent_at = created_at").run();
    // The first look only sets the time of the next.
    for (let run = 0; run < 2; run += 1)
      await Promise.all(Array.from({ length: atOnce }, () => askPairs(edge, now)));
    await runDue(edge, now);
  }
  return (await tableRows('outbox')).flatMap(({ id, mail }) => (before.has(id) ? [] : [String(mail)])).sort();
}
const open = async (side: Side, also = '') =>
  (await visit(`/verloop/?t=${await courseToken('one', side)}${also}`)).text();
const post = async (side: Side, fields: Record<string, string>) =>
  send('/api/course', { t: await courseToken('one', side), ...fields });
const say = (side: Side, step: string, more: Record<string, string> = {}) =>
  post(side, { question: 'talked', round: '1', step, ...more });
const pulse = (side: Side, fields: Record<string, string>, round = '1') =>
  post(side, { question: 'pulse', round, step: 'pulse', ...fields });
const headingOf = (html: string) => /<h1[^>]*>([^<]*)</.exec(html)?.[1];
const said = async (side: Side) => (await tableRows('pair_questions')).filter((row) => row['side'] === side);
const noteOf = (id: string) =>
  env.DB.prepare(`SELECT ${PAIR_NOTE} AS note FROM submissions WHERE id = ?1`).bind(id).first('note');
const told = async (mail: string) => (await tableRows('outbox')).filter((row) => row['mail'] === mail).length;

let clock: Date;
beforeEach(async () => {
  clock = start;
  vi.useFakeTimers({ now: start, toFake: ['Date'] });
  await addMentor(MENTOR, 1, start);
  await pairUp('thuiszorg');
});

async function pairUp(programme: string): Promise<void> {
  await addSubmission('one', start, { mentors: [MENTOR], programme });
  await applyTo('one', { event: 'ask', by: 'clock' }, start);
  await applyTo('one', { event: 'accept', by: 'mentor' }, start);
}

describe('whether they talked', () => {
  it('is asked of both after two weeks, once, also by three runs of the scheduler at a time', async () => {
    expect(await mailsUntil(week(1.9), 3)).toEqual([]);
    expect(await mailsUntil(week(2), 3)).toEqual(['mentee-talked', 'mentor-talked']);
    expect(headingOf(await open('mentee'))).toBe('link-pages.course.talked.title');
  });

  it('is asked once more of who is silent, and then shows to the coordinator, once', async () => {
    await mailsUntil(week(2));
    await say('mentor', 'planned');
    expect(await mailsUntil(week(3))).toEqual(['mentee-talked-again']);
    expect(await mailsUntil(week(4))).toEqual(['coordinator-silent']);
    expect(await noteOf('one')).toBe('mentee silent');
    expect(await mailsUntil(week(5.9))).toEqual([]);
    // Also then an answer counts.
    await say('mentee', 'yes');
    expect(await noteOf('one')).toBeNull();
  });

  it.each(PAIR_SIDES)(
    'is answered by the %s with one tap, once, and the other sees nothing of it',
    async (side) => {
      await mailsUntil(week(2));
      const other = side === 'mentor' ? 'mentee' : 'mentor';
      const before = [
        await open(other),
        await (await visit(`/volgen/?t=${await followTokenOf('one')}`)).text(),
      ];
      const answers = await Promise.all(['not-yet', 'not-yet', 'yes'].map((step) => say(side, step)));
      expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
      await say(side, 'planned');
      const [row, ...more] = await said(side);
      expect(more).toEqual([]);
      const lines = (await tableRows('audit')).filter(({ event }) => event === 'talked');
      expect(lines).toMatchObject([{ by: side }]);
      expect(await open(side)).toContain(`link-pages.course.said.${String(row?.['answer'])}`);
      expect([
        await open(other),
        await (await visit(`/volgen/?t=${await followTokenOf('one')}`)).text(),
      ]).toEqual(before);
    },
  );

  it.each([
    ['yes', 'begunSo.talked.mentor'],
    ['planned', 'begunSo.dated.mentor'],
    ['not-yet', 'begun.mentor'],
    ['stuck', 'begunSo.stuck.mentor'],
  ])('after "%s" the page of that side begins with what is true then: %s', async (answer, lead) => {
    await mailsUntil(week(2));
    await say('mentor', answer, { sure: 'yes' });
    expect(await open('mentor')).toContain(`class="lead">link-pages.course.${lead}`);
    expect(await open('mentee')).toContain('link-pages.course.begun.mentee');
  });

  it('has a second step for "it does not work", with a reason; the coordinator hears and the other does not', async () => {
    await mailsUntil(week(2));
    const before = await everything();
    const first = await say('mentee', 'stuck');
    expect(first.headers.get('location')).toContain('&step=why');
    expect(await everything()).toEqual(before);
    const html = await open('mentee', '&step=why');
    expect(headingOf(html)).toBe('link-pages.course.stuck.title');
    await say('mentee', 'stuck', { sure: 'yes', reason: 'no-click' });
    expect(await said('mentee')).toMatchObject([{ answer: 'stuck', reason: 'no-click' }]);
    expect(await told('coordinator-stuck')).toBe(1);
    expect(await noteOf('one')).toBe('mentee stuck');
    const mentor = await open('mentor');
    for (const written of ['no-click', 'sure-text', 'said.']) expect(mentor, written).not.toContain(written);
    expect(await mailsUntil(week(3))).toEqual(['mentor-talked-again']);
  });

  it('changes nothing when a program only opens pages, or presses "it does not work"', async () => {
    await mailsUntil(week(2));
    const before = await everything();
    for (const also of ['', '&step=why', '&step=yes&question=talked&round=1'])
      expect((await visit(`/verloop/?t=${await courseToken('one', 'mentor')}${also}`)).status).toBe(200);
    await say('mentor', 'stuck');
    expect(await everything()).toEqual(before);
  });

  it('a reason that is none of ours is left out', async () => {
    await mailsUntil(week(2));
    await say('mentor', 'stuck', { sure: 'yes', reason: '<i>merel</i>' });
    expect(await said('mentor')).toMatchObject([{ answer: 'stuck', reason: null }]);
  });

  it('is no longer asked by a mail that waited until it was answered', async () => {
    await mailsUntil(week(2));
    await env.DB.prepare(
      "UPDATE outbox SET state = CASE mail WHEN 'mentee-talked' THEN 'waiting' ELSE 'sent' END",
    ).run();
    await say('mentee', 'yes');
    await sendDue(edge, week(2.1), { transport: { send: () => Promise.resolve() } });
    expect((await tableRows('outbox')).find(({ mail }) => mail === 'mentee-talked')).toMatchObject({
      state: 'dead',
      failure: 'over',
    });
  });

  it('was not asked of a pair of long ago, which is asked how it goes', async () => {
    clock = week(20);
    await env.DB.prepare(
      "UPDATE submissions SET question_at = since, due_at = '2027-03-08', due_event = 'closing'",
    ).run();
    expect(await mailsUntil(week(20.5))).toEqual(['mentee-pulse', 'mentor-pulse']);
  });
});

describe('the pulse', () => {
  const beforePulse = async () => {
    await mailsUntil(week(2));
    for (const side of PAIR_SIDES) await say(side, 'yes');
    await mailsUntil(week(5.9));
  };

  it('is asked of both at week 6 and again 8 weeks later, a week apart from other mail, and stops at the closing', async () => {
    await beforePulse();
    const ask = ['mentee-pulse', 'mentor-pulse'];
    expect(await mailsUntil(week(6))).toEqual(ask);
    expect(await mailsUntil(week(11.9))).toEqual([]);
    expect(await mailsUntil(week(13))).toEqual(['mentee-halfway', 'mentor-halfway']);
    expect(await mailsUntil(week(14.5))).toEqual(ask);
    expect(await mailsUntil(week(22.5))).toEqual(ask);
    await mailsUntil(week(31));
    expect((await current('one')).state).toBe('closed');
    expect(await told('mentee-pulse')).toBe(3);
    expect((await tableRows('submissions'))[0]).toMatchObject({ question_at: null });
  });

  it('takes a mark and a wish for help; the coordinator hears of the wish, and the other of neither', async () => {
    await beforePulse();
    await mailsUntil(week(6));
    const before = await open('mentor');
    await pulse('mentee', { helps: '2', help: 'yes' });
    expect(await said('mentee')).toContainEqual(expect.objectContaining({ helps: 2, wants_help: 1 }));
    expect(await told('coordinator-halfway')).toBe(1);
    expect(await noteOf('one')).toBe('mentee wants help');
    expect(await open('mentee')).toContain('link-pages.course.said.pulse');
    expect(await open('mentor')).toBe(before);
    await pulse('mentor', { helps: '5', help: 'no' });
    expect(await told('coordinator-halfway')).toBe(1);
    await pulse('mentor', { helps: '1', help: 'yes' });
    expect(await told('coordinator-halfway')).toBe(1);
  });

  it('says what is missing, keeps what was chosen, and stores nothing until it is whole', async () => {
    await beforePulse();
    await mailsUntil(week(6));
    const before = await everything();
    for (const [fields, missing] of [
      [{ helps: '4' }, ['help']],
      [{ help: 'no', helps: '9' }, ['helps']],
      [{}, ['helps', 'help']],
    ] as const) {
      const answer = await pulse('mentee', fields);
      expect(answer.status).toBe(422);
      const html = await answer.text();
      for (const field of ['helps', 'help'] as const)
        expect(html.includes(`id="${field}-error"`), field).toBe(
          (missing as readonly string[]).includes(field),
        );
      expect(html.includes('value="4" checked')).toBe('helps' in fields && fields.helps === '4');
    }
    expect(await everything()).toEqual(before);
  });

  it('gives way to halfway when nobody answered it by then: who comes for one question finds that one', async () => {
    await beforePulse();
    await mailsUntil(week(13));
    for (const side of PAIR_SIDES)
      expect(headingOf(await open(side))).toBe('link-pages.course.halfway.title');
    await post('mentee', { step: 'halfway-fine' });
    expect(headingOf(await open('mentee'))).toBe('link-pages.course.fine.title');
    await mailsUntil(week(14.5));
    for (const side of PAIR_SIDES) expect(headingOf(await open(side))).toBe('link-pages.course.pulse.title');
  });

  it('an answer from a page of an earlier round counts for none', async () => {
    await beforePulse();
    await mailsUntil(week(15));
    const before = await everything();
    expect((await pulse('mentee', { helps: '3', help: 'no' }, '1')).status).toBe(303);
    expect((await say('mentee', 'not-yet')).status).toBe(303);
    expect(await everything()).toEqual(before);
    await pulse('mentee', { helps: '3', help: 'no' }, '2');
    expect(await said('mentee')).toContainEqual(expect.objectContaining({ round: 2, helps: 3 }));
  });
});

describe('an answer', () => {
  const again = (side: Side, step: string, after: number, more: Record<string, string> = {}) =>
    say(side, step, { after: String(after), ...more });

  it('can be changed until the next question, one tap at a time, and the other sees nothing of it', async () => {
    await mailsUntil(week(2));
    await say('mentee', 'not-yet');
    const other = await open('mentor');
    expect(await open('mentee')).toContain('step=change"');
    const html = await open('mentee', '&step=change');
    expect(headingOf(html)).toBe('link-pages.course.talked.title');
    expect(html).toContain('name="after" type="hidden" value="1"');
    await Promise.all(['yes', 'yes', 'planned'].map((step) => again('mentee', step, 1)));
    const [row] = await said('mentee');
    expect(row).toMatchObject({ times_answered: 2 });
    // A page that showed the answer of before, or none, changes nothing.
    for (const after of [0, 1]) await again('mentee', 'not-yet', after);
    expect(await said('mentee')).toEqual([row]);
    expect(await open('mentor')).toBe(other);
    await say('mentor', 'yes');
    await mailsUntil(week(6));
    await again('mentee', 'not-yet', 2);
    expect(await said('mentee')).toContainEqual(row);
  });

  it('of the pulse is shown as it was to who changes it', async () => {
    await mailsUntil(week(2));
    for (const side of PAIR_SIDES) await say(side, 'yes');
    await mailsUntil(week(6));
    await pulse('mentor', { helps: '4', help: 'no' });
    const html = await open('mentor', '&step=change');
    for (const value of ['4', 'no']) expect(html).toContain(`value="${value}" checked`);
    await pulse('mentor', { helps: '2', help: 'yes', after: '1' });
    expect(await said('mentor')).toContainEqual(expect.objectContaining({ helps: 2, wants_help: 1 }));
    expect(await told('coordinator-halfway')).toBe(1);
  });

  it('that goes back and forth calls the coordinator once a day, and changes five times at most', async () => {
    await mailsUntil(week(2));
    await say('mentee', 'stuck', { sure: 'yes', reason: 'no-time' });
    for (const after of [1, 3, 5, 7]) {
      await again('mentee', 'planned', after);
      await again('mentee', 'stuck', after + 1, { sure: 'yes' });
    }
    expect(await told('coordinator-stuck')).toBe(1);
    expect(await said('mentee')).toMatchObject([{ answer: 'planned', reason: null, times_answered: 6 }]);
    expect(await open('mentee')).not.toContain('step=change');
    expect(headingOf(await open('mentee', '&step=change'))).toBe('link-pages.course.begun.title');
    expect(await noteOf('one')).toBeNull();
  });
});

describe('a pair with one talk', () => {
  beforeEach(async () => {
    await env.DB.prepare("UPDATE submissions SET programme = 'praktijken'").run();
  });

  it('is asked whether they talked, and no pulse', async () => {
    await mailsUntil(week(2));
    for (const side of PAIR_SIDES) await say(side, 'yes');
    expect(await open('mentee')).toContain('link-pages.course.said.next.yesOne');
    expect(await open('mentee')).toContain('link-pages.course.begunOne.title');
    await mailsUntil(week(30));
    expect(await told('mentee-closing-one')).toBe(1);
    expect(await told('mentee-closing')).toBe(0);
    expect(await told('mentee-talked')).toBe(1);
    expect(await told('mentee-pulse')).toBe(0);
  });
});

describe('after the end', () => {
  it('nothing is asked, and nothing can be answered', async () => {
    await mailsUntil(week(2));
    await applyTo('one', { event: 'stop', by: 'mentee' }, week(2.1));
    const before = await tableRows('pair_questions');
    await say('mentor', 'yes');
    await pulse('mentor', { helps: '3', help: 'yes' });
    expect(await tableRows('pair_questions')).toEqual(before);
    await mailsUntil(week(20));
    expect(await told('mentor-talked-again')).toBe(0);
    expect(await open('mentor')).not.toContain('name="question"');
  });
});

describe('the database refuses', () => {
  const change = (columns: string) => env.DB.prepare(`UPDATE pair_questions SET ${columns}`).run();
  beforeEach(() => mailsUntil(week(2)));

  it('a second answer, a third mail, silence that is told twice, and half an answer', async () => {
    await expect(change("answer = 'yes'")).rejects.toThrow('CHECK');
    await expect(change("told_at = 'x'")).rejects.toThrow('CHECK');
    await expect(
      change("answered_at = 'x', answer = 'yes', reason = 'other', times_answered = 1"),
    ).rejects.toThrow('CHECK');
    await expect(change("asked_at = 'x'")).rejects.toThrow('asked already');
    await change("asked_again_at = 'x'");
    await expect(change("asked_again_at = 'y'")).rejects.toThrow('asked already');
    await change("told_at = 'x'");
    await expect(change("told_at = 'y'")).rejects.toThrow('asked already');
    await expect(change("answered_at = 'x', answer = 'yes'")).rejects.toThrow('answered already');
    await change("answered_at = 'x', answer = 'yes', times_answered = 1");
    for (const times of [1, 3]) {
      await expect(change(`answer = 'planned', times_answered = ${times}`)).rejects.toThrow(
        'answered already',
      );
    }
    await expect(change('answered_at = NULL, answer = NULL, times_answered = 2')).rejects.toThrow(
      'answered already',
    );
    await change("answer = 'planned', times_answered = 2");
  });

  it('a question and an answer where there is no such pair', async () => {
    const before = await current('one');
    await applyTo('one', { event: 'stop', by: 'mentee' }, week(2.1));
    await expect(change("answered_at = 'x', answer = 'yes', times_answered = 1")).rejects.toThrow(
      'no such pair',
    );
    await expect(
      env.DB.prepare(
        `INSERT INTO pair_questions (submission_id, since, question, round, side, mentor_id, asked_at)
         VALUES ('one', ?1, 'pulse', 1, 'mentor', ?2, 'x')`,
      )
        .bind(before.since, MENTOR)
        .run(),
    ).rejects.toThrow('no such pair');
    const answers = { question: 'talked', round: 1, after: 0, answer: 'yes' } as const;
    expect(await applyEvent(edge, before, { event: 'talked', by: 'mentor', answers }, week(2.2))).toEqual({
      kind: 'impossible',
    });
  });
});

describe('the rights of a person', () => {
  it('give each side the own answers, and nothing of what the other said to the coordinator alone', async () => {
    const reach = 'sanne@example.org';
    const person = await personOf(edge, reach, numberingPlan);
    await env.DB.prepare('UPDATE submissions SET person = ?1').bind(person).run();
    await mailsUntil(week(2));
    await say('mentor', 'stuck', { sure: 'yes', reason: 'no-click' });
    await say('mentee', 'planned');
    const kept = JSON.stringify((await exportPerson(edge, reach)).submissions);
    expect(kept).toContain('"planned"');
    for (const secret of ['stuck', 'no-click']) expect(kept, secret).not.toContain(secret);
  });
});
