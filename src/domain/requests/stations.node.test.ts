import { describe, expect, it } from 'vitest';
import { TEST_COURSE_TERMS } from './request-terms.fixture.ts';
import { messageStationsOf, stationsOf } from './stations.ts';

const SENT = '2026-11-02T09:00:00.000Z';
const YES = '2026-11-05T09:00:00.000Z';
const END = '2027-05-20T09:00:00.000Z';
const BY = new Date('2026-11-09T16:00:00.000Z');
type SoFar = Parameters<typeof stationsOf>[0];

const ASK = { at: SENT, event: 'ask' };
const ACCEPT = { at: YES, event: 'accept' };
const soFar = (rest: Partial<SoFar>): SoFar => ({
  ...{ createdAt: SENT, state: 'asked', since: SENT, answerBy: BY, talked: false, saidHalfway: false },
  history: [ASK],
  ...rest,
});
const pair = (rest: Partial<SoFar>) =>
  soFar({ state: 'accepted', since: YES, history: [ASK, ACCEPT], ...rest });
const shown = (given: SoFar, terms = TEST_COURSE_TERMS) =>
  stationsOf(given, terms).map(({ name, standing, at, week }) =>
    [name, standing, at?.toISOString().replace(/T.*/, '') ?? week].join(' ').trim(),
  );

describe('the stations of a request', () => {
  it('end with what is still ahead, by the weeks of the programme as long as there was no yes', () => {
    expect(shown(soFar({}))).toEqual([
      'sent done 2026-11-02',
      'answer now 2026-11-09',
      'talk ahead 2',
      'halfway ahead 12',
      'end ahead 26',
    ]);
  });

  it('get days from the yes on, and the first talk is where the pair is', () => {
    expect(shown(pair({}))).toEqual([
      'sent done 2026-11-02',
      'answer done 2026-11-05',
      'talk now 2026-11-19',
      'halfway ahead 2027-01-28',
      'end ahead 2027-05-07',
    ]);
  });

  it('go on when this side said that they talked, and how it goes', () => {
    expect(shown(pair({ talked: true })).slice(2)).toEqual([
      'talk done',
      'halfway now 2027-01-28',
      'end ahead 2027-05-07',
    ]);
    const history = [ASK, ACCEPT, { at: END, event: 'halfway' }];
    expect(shown(pair({ history, talked: true })).slice(2, 4)).toEqual([
      'talk done',
      'halfway now 2027-01-28',
    ]);
    expect(shown(pair({ history, saidHalfway: true })).slice(3)).toEqual([
      'halfway done',
      'end now 2027-05-07',
    ]);
  });

  it('leave open whether there was a first talk when nobody said so', () => {
    const halfway = [ASK, ACCEPT, { at: END, event: 'halfway' }];
    expect(shown(pair({ history: halfway })).slice(2, 4)).toEqual(['talk unsure', 'halfway now 2027-01-28']);
    const closing = [...halfway, { at: END, event: 'closing' }];
    expect(shown(pair({ history: closing })).slice(2)).toEqual([
      'talk unsure',
      'halfway done',
      'end now 2027-05-07',
    ]);
    const over = { state: 'closed', since: END, history: closing } as const;
    expect(shown(pair(over)).map((line) => line.split(' ')[0])).not.toContain('talk');
  });

  it('give the first talk the day that both agreed on', () => {
    const talkAt = new Date('2026-11-12T13:00:00.000Z');
    const [, , talk] = stationsOf(pair({ talkAt }), TEST_COURSE_TERMS);
    expect(talk).toEqual({ name: 'talk', standing: 'now', at: talkAt, isAgreed: true });
    expect(shown(pair({ talkAt, talked: true }))[2]).toBe('talk done');
    expect(shown(pair({ talkAt, talked: talkAt }))[2]).toBe('talk done 2026-11-12');
  });

  it('have no halfway where a pair has one talk', () => {
    const terms = { ...TEST_COURSE_TERMS, isOneTalk: true, halfwayWeeks: undefined };
    expect(shown(pair({}), terms).map((line) => line.split(' ')[0])).toEqual([
      'sent',
      'answer',
      'talk',
      'end',
    ]);
  });

  it('of a pair that came to its end are those it passed', () => {
    const closed = { state: 'closed', since: END } as const;
    const all = [ASK, ACCEPT, { at: END, event: 'halfway' }, { at: END, event: 'finish' }];
    expect(shown(pair({ ...closed, history: all, talked: true }))).toEqual([
      'sent done 2026-11-02',
      'answer done 2026-11-05',
      'talk done',
      'halfway done',
      'end done 2027-05-20',
    ]);
    const stopped = [ASK, ACCEPT, { at: END, event: 'stop' }];
    // Who stopped rounded nothing off.
    expect(shown(pair({ ...closed, history: stopped })).map((line) => line.split(' ')[0])).toEqual([
      'sent',
      'answer',
    ]);
  });

  it('begin again at the answer after a pair parted', () => {
    const history = [ASK, ACCEPT, { at: END, event: 'part' }];
    expect(shown(soFar({ state: 'coordinator', history })).slice(0, 2)).toEqual([
      'sent done 2026-11-02',
      'answer now 2026-11-09',
    ]);
  });

  it.each(['withdrawn', 'closed'] as const)('are none when it was %s before a yes', (state) => {
    expect(shown(soFar({ state }))).toEqual([]);
    expect(messageStationsOf('talk', { createdAt: SENT, state, answerBy: BY })).toEqual([]);
  });
});
