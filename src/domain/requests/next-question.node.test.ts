import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDay } from '../calendar/local-day.ts';
import { type AskedPair, nextQuestion } from './next-question.ts';
import { lastAsked, type PairQuestion, type Side } from './pair-question.ts';
import { TEST_COURSE_TERMS as TERMS } from './request-terms.fixture.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
/** A Monday, of which every whole week later is a working day up to Christmas. */
const SINCE = new Date('2026-09-07T09:00:00Z');
const week = (count: number): Date => new Date(SINCE.getTime() + count * WEEK_MS);
const NO_PULSE = { ...TERMS, pulse: undefined, isOneTalk: true };

const asked = (side: Side, more: Partial<PairQuestion> = {}): PairQuestion => ({
  ...{ question: 'talked', round: 1, side, askedAt: week(2).toISOString() },
  ...{ askedAgainAt: null, toldAt: null, answeredAt: null, answer: null, helps: null, wantsHelp: null },
  timesAnswered: 0,
  ...more,
});
const both = (more: Partial<PairQuestion> = {}) => [asked('mentor', more), asked('mentee', more)];
const answered = { answeredAt: week(2).toISOString(), answer: 'yes' } as const;
const pulse = (round: number, at: Date) =>
  both({ question: 'pulse', round, askedAt: at.toISOString(), answeredAt: at.toISOString(), helps: 4 });

const pair = (more: Partial<AskedPair> = {}): AskedPair => ({
  since: SINCE,
  due: { at: week(12), event: 'halfway' },
  questions: [],
  talkAt: undefined,
  lastMailAt: SINCE,
  ...more,
});
const next = (more: Partial<AskedPair>, now = SINCE, terms = TERMS) => {
  const step = nextQuestion(pair(more), terms, now);
  return step && [step.event, localDay(step.at, TERMS.timeZone), step.asks.sides.join(' ')];
};

describe('whether they talked', () => {
  it('is asked of both after two weeks, once more of who is silent, and then the coordinator hears', () => {
    expect(next({})).toEqual(['talked-ask', '2026-09-21', 'mentor mentee']);
    const one = [asked('mentor', answered), asked('mentee')];
    expect(next({ questions: one })).toEqual(['talked-again', '2026-09-28', 'mentee']);
    const again = [asked('mentor', answered), asked('mentee', { askedAgainAt: week(3).toISOString() })];
    expect(next({ questions: again })).toEqual(['talked-silent', '2026-10-05', 'mentee']);
  });

  it('is asked the day after the talk that they planned, when that is later', () => {
    const talk = new Date('2026-10-08T18:00:00Z');
    expect(next({ talkAt: talk })).toEqual(['talked-ask', '2026-10-09', 'mentor mentee']);
    expect(next({ talkAt: talk }, week(5))?.[0]).toBe('talked-ask');
    expect(next({ talkAt: new Date('2026-09-10T18:00:00Z') })?.[1]).toBe('2026-09-21');
  });

  it('is asked no more once it was answered, or told to the coordinator', () => {
    const told = { askedAgainAt: week(3).toISOString(), toldAt: week(4).toISOString() };
    expect(next({ questions: both(answered) })?.[0]).toBe('pulse-ask');
    expect(next({ questions: both(told) })?.[0]).toBe('pulse-ask');
    expect(next({ questions: both(answered) }, SINCE, NO_PULSE)).toBeUndefined();
  });

  it('is not asked of who were together for long before the question was there', () => {
    expect(next({}, week(5))?.[0]).toBe('pulse-ask');
    expect(next({}, week(5), NO_PULSE)).toBeUndefined();
  });
});

describe('the pulse', () => {
  it('comes at week 6 and every 8 weeks, and leaves out rounds that passed unasked', () => {
    const questions = both(answered);
    expect(next({ questions, lastMailAt: week(2) })).toEqual(['pulse-ask', '2026-10-19', 'mentor mentee']);
    expect(next({ questions: [...questions, ...pulse(1, week(6))], lastMailAt: week(6) }, week(6))?.[1]).toBe(
      '2026-12-14',
    );
    const late = nextQuestion(pair({ questions, due: undefined, lastMailAt: week(2) }), TERMS, week(23));
    expect(late?.asks.round).toBe(3);
  });

  it('waits a whole week after another mail, and before the halfway check until a week after it', () => {
    const questions = both(answered);
    expect(next({ questions, lastMailAt: week(6) })?.[1]).toBe('2026-10-27');
    expect(next({ questions, due: { at: week(6.5), event: 'halfway' } })?.[1]).toBe('2026-10-30');
  });

  it('gives way to the closing, and stops with it', () => {
    const questions = both(answered);
    expect(next({ questions, due: { at: week(6.5), event: 'closing' } })).toBeUndefined();
    expect(next({ due: { at: week(30), event: 'finish' } })).toBeUndefined();
  });

  it('never comes within a week of another mail about the pair, at whatever moment that went or goes', () => {
    const weeks = fc.double({ min: 0, max: 60, noNaN: true });
    fc.assert(
      fc.property(weeks, weeks, weeks, fc.constantFrom('halfway', 'closing'), (last, dueAt, now, event) => {
        const [lastMailAt, due] = [week(last), { at: week(dueAt), event } as const];
        const step = nextQuestion(pair({ questions: both(answered), lastMailAt, due }), TERMS, week(now));
        if (!step) return;
        expect(step.at.getTime() - lastMailAt.getTime()).toBeGreaterThanOrEqual(WEEK_MS);
        expect(Math.abs(step.at.getTime() - due.at.getTime())).toBeGreaterThanOrEqual(WEEK_MS);
      }),
    );
  });
});

it('only the question that a side was asked last can be answered', () => {
  const questions = [...both(), ...pulse(1, week(6))];
  expect(lastAsked(questions, 'mentee')).toMatchObject({ question: 'pulse', side: 'mentee' });
  expect(lastAsked<PairQuestion>([], 'mentor')).toBeUndefined();
});
