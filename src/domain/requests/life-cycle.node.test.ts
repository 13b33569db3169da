import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dueAfter } from './due.ts';
import { mailsAfter } from './mails.ts';
import { TEST_COURSE_TERMS as TEST_TERMS } from './request-terms.fixture.ts';
import { END_STATES, type Event, EVENTS, type State, STATES } from './state.ts';
import { possible, statePairs, TRANSITIONS, transitionOf } from './transitions.ts';

const now = new Date('2026-11-23T10:00:00Z');
const isEnd = (state: State) => (END_STATES as readonly State[]).includes(state);
const written = TRANSITIONS.flatMap((line) =>
  (line.to === 'next' ? (['asked', 'coordinator'] as const) : [line.to]).map((to) => ({ ...line, to })),
);

describe('the life cycle of a submission', () => {
  it('has at most one line for a state, an event and an actor', () => {
    for (const { from, event, by } of TRANSITIONS) {
      for (const actor of by) {
        expect(
          TRANSITIONS.filter((line) => line.from === from && line.event === event && line.by.includes(actor)),
        ).toHaveLength(1);
      }
    }
  });

  it('uses every event, and nothing happens in an end state', () => {
    expect(EVENTS.filter((event) => !TRANSITIONS.some((line) => line.event === event))).toEqual([]);
    expect(END_STATES.flatMap((state) => possible(state))).toEqual([]);
  });

  /** Where a submission ends when nobody acts: the first end state, or the coordinator. */
  function withClockAlone(state: State, mentorsLeft: number): State {
    let [at, last, left] = [state, state === 'accepted' ? 'accept' : 'ask', mentorsLeft] as [
      State,
      Event,
      number,
    ];
    for (let steps = 0; steps < 20 && !isEnd(at) && at !== 'coordinator'; steps += 1) {
      const due = dueAfter(at, last, now, TEST_TERMS, now);
      const to = due && transitionOf(at, due.event, 'clock')?.to;
      if (!due || !to) return at;
      at = to === 'next' ? (left > 0 ? 'asked' : 'coordinator') : to;
      if (to === 'next') left -= 1;
      last = due.event;
    }
    return at;
  }

  it.each([0, 1, 3])(
    'cannot get stuck, with %i mentors left to ask: the scheduler alone brings it to the coordinator or, after a yes, to its end',
    (mentorsLeft) => {
      for (const state of ['sent', 'asked', 'talk', 'waiting'] as const) {
        expect(withClockAlone(state, mentorsLeft), state).toBe('coordinator');
      }
      expect(withClockAlone('accepted', mentorsLeft)).toBe('closed');
    },
  );

  it('does not stay with a coordinator who forgets it: the scheduler asks again, and the coordinator can close it', () => {
    expect(dueAfter('coordinator', 'nudge', now, TEST_TERMS, now)?.event).toBe('nudge');
    for (const state of STATES.filter((one) => !isEnd(one))) {
      expect(transitionOf(state, 'close', 'coordinator')?.to, state).toBe('closed');
    }
  });

  it('always has something that the scheduler will do, which the table allows, and not in the past', () => {
    for (const { to: state, event } of written) {
      const due = dueAfter(state, event, now, TEST_TERMS, now);
      expect(due === undefined).toBe(isEnd(state));
      if (!due) continue;
      expect(transitionOf(state, due.event, 'clock'), `${state} ${due.event}`).toBeDefined();
      expect(due.at >= now).toBe(true);
    }
  });

  it('reminds before it asks the next mentor', () => {
    const remind = dueAfter('asked', 'ask', now, TEST_TERMS, now);
    const next = dueAfter('asked', 'remind', now, TEST_TERMS, now);
    expect([remind?.event, next?.event]).toEqual(['remind', 'no-answer']);
    expect(remind!.at < next!.at).toBe(true);
  });

  it('tells whoever withdraws that it is done, by the name of what was sent', () => {
    const withdraw = {
      event: 'withdraw',
      by: 'mentee',
      from: 'sent',
      to: 'withdrawn',
      suspect: false,
    } as const;
    expect(mailsAfter({ ...withdraw, isMatch: true })).toEqual([{ to: 'mentee', mail: 'mentee-withdrawn' }]);
    expect(mailsAfter({ ...withdraw, isMatch: false })).toEqual([
      { to: 'mentee', mail: 'mentee-message-withdrawn' },
    ]);
  });

  it('lets a mentee withdraw in every state before a mentor said yes, and either side stop after it', () => {
    for (const state of ['sent', 'asked', 'talk', 'waiting', 'coordinator'] as const) {
      expect(transitionOf(state, 'withdraw', 'mentee')?.to).toBe('withdrawn');
    }
    expect(transitionOf('accepted', 'stop', 'mentor')?.to).toBe('closed');
    expect(transitionOf('accepted', 'stop', 'mentee')?.to).toBe('closed');
  });

  it('is the same in the database: its migrations name exactly the changes of state in the table', () => {
    const sql = readdirSync('functions/migrations')
      .flatMap((name) => readFileSync(`functions/migrations/${name}`, 'utf8').split(';'))
      .filter((statement) => statement.includes('INSERT INTO transitions'))
      .join(';');
    const rows = [...sql.matchAll(/\('([a-z]+)', '([a-z]+)'\)/g)].map(([, from, to]) => `${from} ${to}`);
    const pairs = statePairs()
      .filter(([from, to]) => from !== to || from === 'asked')
      .map((pair) => pair.join(' '));
    expect(rows.toSorted()).toEqual(pairs.toSorted());
  });

  it('has a text for every mail', () => {
    const texts = readdirSync('content/mails/nl').map((name) => name.replace('.yaml', ''));
    const isIt = [false, true];
    const kinds = isIt.flatMap((suspect) =>
      isIt.flatMap((isMatch) =>
        isIt.flatMap((isOneTalk) => isIt.map((isPlanned) => ({ suspect, isMatch, isOneTalk, isPlanned }))),
      ),
    );
    const mails = new Set(
      written.flatMap(({ from, to, event, by }) =>
        by.flatMap((actor) =>
          kinds.flatMap((kind) =>
            mailsAfter({ from, to, event, by: actor, ...kind }).map(({ mail }) => mail),
          ),
        ),
      ),
    );
    expect([...mails].filter((mail) => !texts.includes(mail))).toEqual([]);
  });

  it('tells both sides when a coordinator closes what they wait for, and nobody what was talked about already', () => {
    const told = (from: State) =>
      mailsAfter({
        event: 'close',
        by: 'coordinator',
        from,
        to: 'closed',
        suspect: false,
        isMatch: true,
      }).map(({ mail }) => mail);
    expect(told('asked')).toEqual(['mentor-closed', 'mentee-closed']);
    expect(told('accepted')).toEqual(['mentor-stopped', 'mentee-stopped']);
    expect(told('waiting')).toEqual(['mentee-closed']);
    expect(told('coordinator')).toEqual([]);
  });

  it('says at once that nobody on the list can be asked, and to a program only after a person looked', () => {
    const told = (suspect: boolean) =>
      mailsAfter({ event: 'ask', by: 'clock', from: 'sent', to: 'coordinator', suspect, isMatch: true }).map(
        ({ mail }) => mail,
      );
    expect(told(false)).toEqual(['mentee-coordinator', 'coordinator-help']);
    expect(told(true)).toEqual(['coordinator-suspect']);
  });

  it('tells the mentee after every step of a mentor or of the scheduler that changes the state', () => {
    const silent = written.filter(
      ({ from, to, event, by }) =>
        from !== to &&
        (by.includes('mentor') || by.includes('clock')) &&
        !(from === 'sent' && to === 'asked') &&
        !mailsAfter({ from, to, event, by: by[0]!, suspect: false, isMatch: true }).some(
          ({ to }) => to === 'mentee',
        ),
    );
    expect(silent).toEqual([]);
  });
});
