/** Only match requests pass the first four; the other forms start with the coordinator. */
export const STATES = [
  'sent',
  'asked',
  'talk',
  'accepted',
  'waiting',
  'coordinator',
  'withdrawn',
  'closed',
] as const;
export type State = (typeof STATES)[number];

export const END_STATES = ['withdrawn', 'closed'] as const satisfies readonly State[];

/** `clock` is the scheduler, under the name that the audit trail stores. */
export type Actor = 'mentor' | 'mentee' | 'coordinator' | 'clock';

export const EVENTS = [
  // the first or the next mentor is asked
  'ask',
  'remind',
  // the mentor answers, or takes that back; the answer itself follows an hour later
  'hold',
  'take-back',
  'accept',
  'decline',
  'want-talk',
  'full',
  'no-answer',
  'mentor-left',
  // the mentee
  'withdraw',
  'change-order',
  'wait',
  'ask-next',
  // a mentor for whom the mentee waits has room
  'place-free',
  // the coordinator has not answered in time
  'nudge',
  // after acceptance
  'halfway',
  'halfway-fine',
  'halfway-help',
  'closing',
  // what a pair is asked besides: see `next-question.ts`
  'talked-ask',
  'talked-again',
  'talked-silent',
  'talked',
  'talked-stuck',
  'pulse-ask',
  'pulse',
  'pulse-help',
  // a pair plans when it talks: see `moments.ts`
  'moment-propose',
  'moment-pick',
  'moment-cancel',
  // the pair ends, and the request goes on with another mentor
  'part',
  'stop',
  'finish',
  'close',
] as const;
export type Event = (typeof EVENTS)[number];

export const isEvent = (text: string): text is Event => (EVENTS as readonly string[]).includes(text);

/**
 * What an event does to the turn of the mentor who is asked: it begins one, passes it on to the next mentor, ends it
 * for good, or leaves it as it is. Every event says so, because nobody would miss the answer link that it decides on.
 */
export const TURN_AFTER: Readonly<Record<Event, 'begins' | 'passes' | 'ends' | 'stays'>> = {
  ask: 'begins',
  remind: 'stays',
  hold: 'stays',
  'take-back': 'stays',
  accept: 'stays',
  decline: 'passes',
  'want-talk': 'stays',
  full: 'passes',
  'no-answer': 'passes',
  'mentor-left': 'passes',
  withdraw: 'ends',
  'change-order': 'stays',
  wait: 'stays',
  'ask-next': 'begins',
  'place-free': 'begins',
  nudge: 'stays',
  halfway: 'stays',
  'halfway-fine': 'stays',
  'halfway-help': 'stays',
  closing: 'stays',
  'talked-ask': 'stays',
  'talked-again': 'stays',
  'talked-silent': 'stays',
  talked: 'stays',
  'talked-stuck': 'stays',
  'pulse-ask': 'stays',
  pulse: 'stays',
  'pulse-help': 'stays',
  'moment-propose': 'stays',
  'moment-pick': 'stays',
  'moment-cancel': 'stays',
  part: 'ends',
  stop: 'stays',
  finish: 'stays',
  close: 'ends',
};

/** What is asked and answered beside the course; the next step of the course stays what it is. */
export const isQuestionEvent = (event: Event): boolean => /^(?:talked|pulse)\b/.test(event);

/** What a pair plans, also beside the course. */
export const isMomentEvent = (event: Event): boolean => event.startsWith('moment-');

/** Why a mentor cannot help now; the mentor may leave it open. */
export const DECLINE_REASONS = ['no-time', 'not-my-topic', 'know-each-other', 'other'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];
