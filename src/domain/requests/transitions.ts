import type { Actor, Event, State } from './state.ts';

/** `next`: the next mentor of the list is asked, or the coordinator helps when there is none. */
export type Goal = State | 'next';

/** In this state, this event by one of these leads there. */
export interface Transition {
  from: State;
  event: Event;
  to: Goal;
  by: readonly Actor[];
}

const BOTH = ['mentor', 'mentee'] as const;

/** Every possible transition. The database refuses all others too. */
export const TRANSITIONS: readonly Transition[] = [
  { from: 'sent', event: 'ask', to: 'next', by: ['clock'] },
  { from: 'sent', event: 'withdraw', to: 'withdrawn', by: ['mentee'] },
  { from: 'sent', event: 'change-order', to: 'sent', by: ['mentee'] },
  { from: 'sent', event: 'close', to: 'closed', by: ['coordinator'] },

  { from: 'asked', event: 'remind', to: 'asked', by: ['clock'] },
  { from: 'asked', event: 'hold', to: 'asked', by: ['mentor'] },
  { from: 'asked', event: 'take-back', to: 'asked', by: ['mentor'] },
  { from: 'asked', event: 'accept', to: 'accepted', by: ['mentor'] },
  { from: 'asked', event: 'want-talk', to: 'talk', by: ['mentor'] },
  { from: 'asked', event: 'decline', to: 'next', by: ['mentor'] },
  { from: 'asked', event: 'full', to: 'next', by: ['mentor'] },
  { from: 'asked', event: 'no-answer', to: 'next', by: ['clock'] },
  { from: 'asked', event: 'mentor-left', to: 'next', by: ['clock'] },
  { from: 'asked', event: 'change-order', to: 'asked', by: ['mentee'] },
  { from: 'asked', event: 'withdraw', to: 'withdrawn', by: ['mentee'] },
  { from: 'asked', event: 'close', to: 'closed', by: ['coordinator'] },

  { from: 'talk', event: 'hold', to: 'talk', by: ['mentor'] },
  { from: 'talk', event: 'take-back', to: 'talk', by: ['mentor'] },
  { from: 'talk', event: 'accept', to: 'accepted', by: ['mentor'] },
  { from: 'talk', event: 'decline', to: 'next', by: ['mentor'] },
  { from: 'talk', event: 'full', to: 'next', by: ['mentor'] },
  { from: 'talk', event: 'no-answer', to: 'coordinator', by: ['clock'] },
  { from: 'talk', event: 'mentor-left', to: 'next', by: ['clock'] },
  { from: 'talk', event: 'change-order', to: 'talk', by: ['mentee'] },
  { from: 'talk', event: 'withdraw', to: 'withdrawn', by: ['mentee'] },
  { from: 'talk', event: 'close', to: 'closed', by: ['coordinator'] },

  { from: 'accepted', event: 'halfway', to: 'accepted', by: ['clock'] },
  { from: 'accepted', event: 'halfway-fine', to: 'accepted', by: BOTH },
  { from: 'accepted', event: 'halfway-help', to: 'accepted', by: BOTH },
  { from: 'accepted', event: 'closing', to: 'accepted', by: ['clock'] },
  { from: 'accepted', event: 'talked-ask', to: 'accepted', by: ['clock'] },
  { from: 'accepted', event: 'talked-again', to: 'accepted', by: ['clock'] },
  { from: 'accepted', event: 'talked-silent', to: 'accepted', by: ['clock'] },
  { from: 'accepted', event: 'talked', to: 'accepted', by: BOTH },
  { from: 'accepted', event: 'talked-stuck', to: 'accepted', by: BOTH },
  { from: 'accepted', event: 'pulse-ask', to: 'accepted', by: ['clock'] },
  { from: 'accepted', event: 'pulse', to: 'accepted', by: BOTH },
  { from: 'accepted', event: 'pulse-help', to: 'accepted', by: BOTH },
  { from: 'accepted', event: 'moment-propose', to: 'accepted', by: BOTH },
  { from: 'accepted', event: 'moment-pick', to: 'accepted', by: BOTH },
  { from: 'accepted', event: 'moment-cancel', to: 'accepted', by: BOTH },
  { from: 'accepted', event: 'part', to: 'coordinator', by: BOTH },
  { from: 'accepted', event: 'stop', to: 'closed', by: [...BOTH, 'clock'] },
  { from: 'accepted', event: 'finish', to: 'closed', by: [...BOTH, 'clock'] },
  { from: 'accepted', event: 'close', to: 'closed', by: ['coordinator'] },

  { from: 'waiting', event: 'place-free', to: 'asked', by: ['clock'] },
  { from: 'waiting', event: 'no-answer', to: 'coordinator', by: ['clock'] },
  { from: 'waiting', event: 'mentor-left', to: 'coordinator', by: ['clock'] },
  { from: 'waiting', event: 'ask', to: 'asked', by: ['coordinator'] },
  { from: 'waiting', event: 'withdraw', to: 'withdrawn', by: ['mentee'] },
  { from: 'waiting', event: 'close', to: 'closed', by: ['coordinator'] },

  { from: 'coordinator', event: 'nudge', to: 'coordinator', by: ['clock'] },
  { from: 'coordinator', event: 'ask', to: 'asked', by: ['coordinator'] },
  { from: 'coordinator', event: 'ask-next', to: 'next', by: ['mentee'] },
  { from: 'coordinator', event: 'wait', to: 'waiting', by: ['mentee'] },
  { from: 'coordinator', event: 'withdraw', to: 'withdrawn', by: ['mentee'] },
  { from: 'coordinator', event: 'close', to: 'closed', by: ['coordinator'] },
];

export function transitionOf(from: State, event: Event, by: Actor): Transition | undefined {
  return TRANSITIONS.find((line) => line.from === from && line.event === event && line.by.includes(by));
}

export function possible(state: State, by?: Actor): Event[] {
  return TRANSITIONS.filter(({ from, by: who }) => from === state && (!by || who.includes(by))).map(
    ({ event }) => event,
  );
}

/** With `next` written out. */
export function statePairs(): [State, State][] {
  const pairs = TRANSITIONS.flatMap(({ from, to }): [State, State][] =>
    to === 'next'
      ? [
          [from, 'asked'],
          [from, 'coordinator'],
        ]
      : [[from, to]],
  );
  return pairs.filter(
    ([from, to], place) =>
      pairs.findIndex(([otherFrom, otherTo]) => otherFrom === from && otherTo === to) === place,
  );
}
