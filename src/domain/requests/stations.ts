import { addWeeks } from '../calendar/workdays.ts';
import type { FormName } from '../intake/form.ts';
import type { CourseTerms } from './request-terms.ts';
import type { State } from './state.ts';

type StationName = 'sent' | 'answer' | 'talk' | 'halfway' | 'end';

/**
 * A station on the way of what was sent: `at` is when it was, or when it is planned; before a yes there is only a week. `unsure`: the
 * way went on past it, and nobody said whether it was.
 */
export interface WayStation {
  name: string;
  standing: 'done' | 'now' | 'ahead' | 'unsure';
  at?: Date | undefined;
  week?: number | undefined;
  /** Whether both agreed on that moment. */
  isAgreed?: true;
}

interface SoFar {
  createdAt: string;
  state: State;
  since: string;
  /** By when there is an answer; only while somebody is asked or looks. */
  answerBy: Date | undefined;
  history: readonly { at: string; event: string }[];
  /** Whether they talked, as far as this side knows, and since when; and whether this side said how it goes halfway. */
  talked: Date | boolean;
  saidHalfway: boolean;
  /** The talk that both agreed on. */
  talkAt?: Date | undefined;
}

/** Whether a pair ended before its closing: somebody stopped, or a coordinator ended it. */
export const isStopped = (history: readonly { event: string }[]): boolean =>
  history
    .slice(history.findLastIndex(({ event }) => event === 'accept') + 1)
    .some(({ event }) => event === 'stop' || event === 'close');

type Passed = Readonly<Record<StationName, Date | boolean | 'unsure'>>;

function passedOf({ createdAt, state, since, history, talked, saidHalfway }: SoFar): Passed {
  const yes = history.findLastIndex(({ event }) => event === 'accept');
  const isPair = yes >= 0 && (state === 'accepted' || state === 'closed');
  const after = isPair ? history.slice(yes).map(({ event }) => event) : [];
  const happened = (event: string) => after.includes(event);
  const isOver = state === 'closed';
  const isClosing = happened('closing') || happened('finish');
  return {
    sent: new Date(createdAt),
    answer: isPair && new Date(history[yes]?.at ?? since),
    talk: talked || ((happened('halfway') || isClosing) && 'unsure'),
    halfway: happened('halfway') && (saidHalfway || isClosing || isOver),
    end: isPair && isOver && !isStopped(history) && new Date(since),
  };
}

/** Counted from the yes. */
function plannedAt(name: StationName, yes: Date, terms: CourseTerms): Date | undefined {
  if (name === 'talk') return addWeeks(yes, terms.talked.week, terms);
  if (name === 'halfway' && terms.halfwayWeeks !== undefined) return addWeeks(yes, terms.halfwayWeeks, terms);
  return name === 'end' ? addWeeks(yes, terms.closingWeeks, terms) : undefined;
}

const weekOf = (name: StationName, { talked, halfwayWeeks, closingWeeks }: CourseTerms) =>
  ({ sent: undefined, answer: undefined, talk: talked.week, halfway: halfwayWeeks, end: closingWeeks })[name];

/** The way of a request. None when it was withdrawn or closed before a yes; of a pair that stopped, only what they reached. */
export function stationsOf(soFar: SoFar, terms: CourseTerms): WayStation[] {
  const { state, answerBy, talkAt } = soFar;
  const passed = passedOf(soFar);
  const { answer: yes } = passed;
  if (state === 'withdrawn' || (state === 'closed' && !yes)) return [];
  const names: StationName[] = [
    'sent',
    'answer',
    'talk',
    ...(terms.isOneTalk ? [] : ['halfway' as const]),
    'end',
  ];
  const now = names.find((name) => passed[name] === false);
  const stations = names.map((name): WayStation => {
    const was = passed[name];
    if (was === 'unsure') return { name, standing: was };
    if (was !== false) return { name, standing: 'done', at: was instanceof Date ? was : undefined };
    const standing = name === now ? 'now' : 'ahead';
    if (name === 'answer') return { name, standing, at: answerBy };
    if (name === 'talk' && yes && talkAt) return { name, standing, at: talkAt, isAgreed: true };
    return yes instanceof Date
      ? { name, standing, at: plannedAt(name, yes, terms) }
      : { name, standing, week: weekOf(name, terms) };
  });
  return state === 'closed' ? stations.filter(({ standing }) => standing === 'done') : stations;
}

/** What follows after each form was sent: the second is the answer. Of a request, as far as it holds for every programme. */
export const FORM_STATIONS = {
  request: ['sent', 'answer', 'talk', 'end'],
  talk: ['sent', 'answer', 'meet'],
  mentor: ['sent', 'answer', 'meet', 'profile'],
  message: ['sent', 'answer'],
} as const satisfies Record<FormName, readonly string[]>;

/** The way of a form that asks no mentor; none once it came to its end. */
export function messageStationsOf(
  form: Exclude<FormName, 'request'>,
  { createdAt, state, answerBy }: Pick<SoFar, 'createdAt' | 'state' | 'answerBy'>,
): WayStation[] {
  if (state === 'withdrawn' || state === 'closed') return [];
  return FORM_STATIONS[form].map((name) => {
    if (name === 'sent') return { name, standing: 'done', at: new Date(createdAt) };
    return name === 'answer' ? { name, standing: 'now', at: answerBy } : { name, standing: 'ahead' };
  });
}
