import { ANSWERS } from '../../../src/domain/requests/held-answer.ts';
import { BY_PAIR, PARTING_REASONS } from '../../../src/domain/requests/parting.ts';
import {
  END_STATES,
  type Event,
  isMomentEvent,
  isQuestionEvent,
  type State,
} from '../../../src/domain/requests/state.ts';
import { localDay } from '../../../src/domain/calendar/local-day.ts';
import { standingOn } from '../../../src/domain/matching/freshness.ts';
import { availabilityOfAll } from '../../availability/own-room.ts';
import { whoCanBeAsked } from '../../availability/can-be-asked.ts';
import { brokenInPairs, type PairQuestionRow } from './pairs.ts';
import { brokenPlans, type MomentsRow } from './planning.ts';
import { MENTORS, type World } from './world.ts';
import { timeZone } from '../../platform/portal.ts';

interface SubmissionRow {
  id: string;
  reference: string;
  form: string;
  state: State;
  due_at: string | null;
  mentor_id: string | null;
  suspect: number;
}

interface MailRow {
  id: string;
  submission_id: string;
  mentor_id: string | null;
  recipient: string;
  mail: string;
  facts: string;
  state: 'waiting' | 'sent' | 'dead' | 'unanswered';
  next_at: string;
  attempts: number;
}

/** `mentor_id`: the mentor after it. */
interface AuditLine {
  submission_id: string | null;
  at: string;
  by: string;
  event: Event | 'erased';
  mentor_id: string | null;
}

/** `step`: the version that it gave its submission. `before`: the mentor before it. */
interface AuditRow extends AuditLine {
  submission_id: string;
  step: number;
  before: string | null;
  event: Event;
}

interface PartingRow {
  submission_id: string;
  at: string;
  reason: string | null;
}

/** `accepted`: how many pairs the mentor has, when that was asked for. */
export interface MentorRow {
  id: string;
  places: number;
  paused_until: string | null;
  confirmed_at: string;
  accepted?: number;
}

const isEnd = (state: State) => (END_STATES as readonly State[]).includes(state);
const WEEKS_OFFERED = 10;
/** As `availability` in content/site.yaml. */
const WEEKS_SHOWN_FIRST = 6;
const DAY_MS = 24 * 60 * 60 * 1000;
const WEEK_MS = 7 * DAY_MS;

/**
 * Everything that the portal promised and that does not hold now, in words; empty when all holds.
 * 1. What was acknowledged is stored, exactly once, and mailed or visibly waiting.
 * 2. A mentor who can be asked said so recently and has room.
 * And what a calendar was told last of a talk is what stands; nobody hears of an answer as long as the mentor can take it back, nor from the portal who asked that a pair parts, or why.
 */
export async function brokenPromises(world: World): Promise<string[]> {
  const { DB } = world.env;
  const found = await DB.batch([
    DB.prepare('SELECT * FROM submissions'),
    DB.prepare('SELECT * FROM outbox ORDER BY rowid'),
    DB.prepare(
      `SELECT id, places, paused_until, confirmed_at,
         (SELECT count(DISTINCT person) FROM submissions WHERE mentor_id = mentors.id AND state = 'accepted') AS accepted
       FROM mentors`,
    ),
    DB.prepare("SELECT * FROM links WHERE purpose = 'answer' AND used_at IS NULL"),
    DB.prepare(
      `SELECT submission_id, event, at FROM audit WHERE by = 'clock' AND submission_id IS NOT NULL
       GROUP BY submission_id, event, at HAVING count(*) > 1`,
    ),
    // A mentee may have waited for a mentor before another request of theirs brought the two together.
    DB.prepare(
      `SELECT mentor_id, person FROM submissions WHERE state IN ('asked', 'talk', 'accepted') AND NOT EXISTS (
         SELECT 1 FROM audit WHERE submission_id = submissions.id AND event = 'wait'
       ) GROUP BY mentor_id, person HAVING count(*) > 1`,
    ),
    DB.prepare('SELECT submission_id, at, by, event, mentor_id FROM audit ORDER BY number'),
    DB.prepare('SELECT submission_id, at, reason FROM partings'),
    DB.prepare('SELECT * FROM pair_questions'),
    DB.prepare('SELECT * FROM moments'),
  ]);
  // Half of all steps find nothing to do.
  const seen = JSON.stringify(found.map(({ results }) => results));
  if (seen === world.seen) return [];
  world.seen = seen;
  const [submissions, mails, mentors, links, twice, pairs, audit, partings, questions, moments] = found;
  const lines = withSteps((audit?.results ?? []) as AuditLine[]);
  const rows = (submissions?.results ?? []) as SubmissionRow[];
  const outbox = (mails?.results ?? []) as MailRow[];
  for (const { state } of rows) world.reached.add(state);
  for (const { event } of lines) if (isQuestionEvent(event) || isMomentEvent(event)) world.reached.add(event);
  const open = (links?.results ?? []) as { submission_id: string; mentor_id: string }[];
  return [
    ...stored(world, rows, outbox),
    ...outbox.flatMap((mail) => mailed(world, mail)),
    ...outbox.flatMap((mail) => told(mail, rows)),
    ...lines.flatMap((line) => heard(line, rows, outbox)),
    ...heldBack(lines, outbox),
    ...brokenInPairs((questions?.results ?? []) as PairQuestionRow[], outbox, lines),
    ...brokenPlans((moments?.results ?? []) as MomentsRow[], outbox, lines, world.now),
    // The audit outlives who is erased.
    ...kept(
      (partings?.results ?? []) as PartingRow[],
      lines.filter(({ submission_id }) => rows.some(({ id }) => id === submission_id)),
      outbox,
    ),
    ...rows.flatMap((row) => alive(row, open)),
    ...((twice?.results ?? []) as { submission_id: string; event: string }[]).map(
      ({ submission_id, event }) => `the scheduler did ${event} to ${submission_id} twice at one moment`,
    ),
    ...((pairs?.results ?? []) as { mentor_id: string }[]).map(
      ({ mentor_id }) => `${mentor_id} hears twice from one person`,
    ),
    ...(await offered(world, (mentors?.results ?? []) as MentorRow[])),
  ];
}

/** The lines of the submissions. Each gives its submission a version, and so does the erasure of the mentor who has it. */
function withSteps(lines: readonly AuditLine[]): AuditRow[] {
  const last = new Map<string, { version: number; mentor: string | null }>();
  return lines.flatMap((line) => {
    const { submission_id, event, mentor_id } = line;
    if (event === 'erased') {
      for (const one of last.values()) if (one.mentor !== null && one.mentor === mentor_id) one.version += 1;
      return [];
    }
    if (submission_id === null) return [];
    const { version, mentor: before } = last.get(submission_id) ?? { version: 0, mentor: null };
    last.set(submission_id, { version: version + 1, mentor: mentor_id });
    return [{ ...line, submission_id, event, step: version + 1, before }];
  });
}

function stored(world: World, rows: SubmissionRow[], outbox: MailRow[]): string[] {
  return [...world.acknowledged].flatMap(([id, { reference, form, hasMail }]) => {
    const found = rows.filter((row) => row.reference === reference);
    const kind = form === 'request' ? 'request' : 'message';
    const mails = outbox.filter((mail) => mail.submission_id === id).map(({ mail }) => mail);
    return [
      ...(found.length === 1 && found[0]?.id === id && found[0].form === form
        ? []
        : [`${reference} was acknowledged and is there ${found.length} times`]),
      ...(mails.filter((mail) => mail === `coordinator-${kind}`).length === 1
        ? []
        : [`${reference}: the coordinator does not hear of it exactly once`]),
      ...(!hasMail || mails.filter((mail) => mail === `received-${kind}`).length === 1
        ? []
        : [`${reference}: the sender does not hear of it exactly once`]),
    ];
  });
}

function mailed({ delivered, lost }: World, { id, mail, state, next_at, attempts }: MailRow): string[] {
  const times = delivered.filter((one) => one === id).length;
  const unheard = lost.filter((one) => one === id).length;
  const copies =
    times > 1 + unheard ? [`${mail} went ${times} times, for ${unheard} answers that got lost`] : [];
  if (state === 'sent') return times > 0 ? copies : [`${mail} is marked sent and was never sent`];
  if (state === 'unanswered') return unheard > 1 ? copies : [`${mail} is given up before its last attempt`];
  if (state === 'waiting') return next_at === '' ? [`${mail} waits for nothing`] : copies;
  return attempts > 0 ? copies : [`${mail} is dead and was never tried`];
}

/** Whether a mail tells what is true: the reference that was stored, and nothing to who may be a program. */
function told({ submission_id, mail, facts }: MailRow, rows: SubmissionRow[]): string[] {
  const row = rows.find(({ id }) => id === submission_id);
  if (!row) return [];
  const { reference } = JSON.parse(facts) as { reference?: string };
  return [
    ...(reference === row.reference ? [] : [`${mail} tells another reference than ${row.reference}`]),
    ...(row.suspect === 1 && mail.startsWith('received-')
      ? [`${row.reference} is suspect and was mailed`]
      : []),
  ];
}

/** Who must hear of an event; of any other it depends on what was before. After a turn: the next mentor, or the coordinator. */
const HEAR: Partial<Record<Event, readonly ('sender' | 'mentor' | 'former' | 'coordinator' | 'next')[]>> = {
  ask: ['next'],
  decline: ['next'],
  full: ['next'],
  'no-answer': ['next'],
  'mentor-left': ['next'],
  'place-free': ['next', 'sender'],
  accept: ['mentor', 'sender'],
  'want-talk': ['mentor', 'sender'],
  remind: ['mentor'],
  nudge: ['coordinator'],
  halfway: ['mentor', 'sender'],
  'halfway-help': ['coordinator'],
  closing: ['mentor', 'sender'],
  'talked-ask': ['mentor', 'sender'],
  'talked-silent': ['coordinator'],
  'talked-stuck': ['coordinator'],
  'pulse-ask': ['mentor', 'sender'],
  'pulse-help': ['coordinator'],
  'ask-next': ['next'],
  'moment-pick': ['mentor', 'sender'],
  'moment-cancel': ['mentor', 'sender'],
  part: ['sender', 'former', 'coordinator'],
  finish: ['mentor', 'sender'],
  stop: ['sender'],
  wait: ['sender'],
  withdraw: ['sender'],
};

/** Whether the mails of a line of the audit are in the outbox, for whom they are. */
function heard(
  { submission_id, step, event, mentor_id, before }: AuditRow,
  rows: SubmissionRow[],
  outbox: MailRow[],
): string[] {
  // With a submission its mails are erased.
  if (!rows.some(({ id }) => id === submission_id)) return [];
  // With a mentor the mails to that mentor are.
  const isGone = (id: string | null) => id?.startsWith('gone-') === true;
  const mails = outbox.filter(({ id }) => id.startsWith(`${submission_id}-${step}-`));
  const isSuspect = rows.some(({ id, suspect }) => id === submission_id && suspect === 1);
  const found = {
    // Who has no mail address is called; who may be a program hears nothing.
    sender:
      isSuspect || mails.some(({ recipient, mail }) => recipient === 'mentee' || mail === 'coordinator-call'),
    mentor:
      isGone(mentor_id) || mails.some((mail) => mail.recipient === 'mentor' && mail.mentor_id === mentor_id),
    former: isGone(before) || mails.some(({ recipient }) => recipient === 'mentor'),
    coordinator: mails.some(({ recipient }) => recipient === 'coordinator'),
  };
  const next = mentor_id === null ? 'coordinator' : 'mentor';
  return (HEAR[event] ?? [])
    .map((who) => (who === 'next' ? next : who))
    .filter((who) => !found[who])
    .map((who) => `${submission_id}: the ${who} does not hear of ${event}`);
}

const HOUR_MS = 60 * 60 * 1000;

/** An answer counts an hour after it was given, and was not taken back; until then no mail goes. */
function heldBack(audit: AuditRow[], outbox: MailRow[]): string[] {
  return audit.flatMap(({ submission_id, step, event, by, at }) => {
    const mails = outbox.filter(({ id }) => id.startsWith(`${submission_id}-${step}-`));
    if (event === 'hold' || event === 'take-back') {
      return mails.map(({ mail }) => `${submission_id}: ${mail} tells of ${event}`);
    }
    if (by !== 'mentor' || !ANSWERS.some((answer) => answer === event)) return [];
    const before = audit.filter(
      (line) => line.submission_id === submission_id && line.step < step && line.by === 'mentor',
    );
    const held = before.toSorted((one, other) => one.step - other.step).at(-1);
    const isInTime = held?.event === 'hold' && Date.parse(at) - Date.parse(held.at) >= HOUR_MS;
    return isInTime ? [] : [`${submission_id}: ${event} counts within the hour, or was taken back`];
  });
}

/** Of each pair that parted the coordinator finds who asked it; nothing that goes out, or that both can read, tells it. */
function kept(partings: PartingRow[], audit: AuditRow[], outbox: MailRow[]): string[] {
  const parted = audit.filter(({ event }) => event === 'part');
  return [
    ...parted
      .filter(({ by }) => by !== BY_PAIR)
      .map(({ by }) => `the audit tells that the ${by} asked to part`),
    ...(parted.length === partings.length
      ? []
      : [`${parted.length} pairs parted, ${partings.length} are kept`]),
    ...partings
      .filter(
        ({ submission_id, at }) =>
          !parted.some((line) => line.submission_id === submission_id && line.at === at),
      )
      .map(({ submission_id }) => `${submission_id} is kept as parted and did not part`),
    ...outbox
      .filter(({ facts }) => PARTING_REASONS.some((reason) => reason !== 'other' && facts.includes(reason)))
      .map(({ mail }) => `${mail} tells why a pair parted`),
  ];
}

function alive(row: SubmissionRow, open: { submission_id: string; mentor_id: string }[]): string[] {
  const links = open.filter(({ submission_id }) => submission_id === row.id);
  const asked = row.state === 'asked' || row.state === 'talk';
  return [
    ...(isEnd(row.state) === (row.due_at === null) ? [] : [`${row.id} in ${row.state}: nothing will happen`]),
    ...(asked && row.mentor_id === null ? [`${row.id} in ${row.state} without a mentor`] : []),
    ...(asked && !links.some(({ mentor_id }) => mentor_id === row.mentor_id)
      ? [`${row.id}: the mentor who is asked has no link`]
      : []),
    ...(links.some(({ mentor_id }) => mentor_id !== row.mentor_id)
      ? [`${row.id}: a mentor whose turn is over can still answer`]
      : []),
    ...(row.suspect === 1 && asked ? [`${row.id} is suspect and a mentor was asked`] : []),
  ];
}

/** Why a mentor may not be offered to anybody now; `undefined` when the mentor may. */
export function whyNotOffered({ places, accepted, paused_until, confirmed_at }: MentorRow, now: Date) {
  if (accepted !== undefined && places <= accepted) return 'has no room';
  if (paused_until !== null && paused_until > localDay(now, timeZone)) return 'takes a pause';
  // A day more than 10 weeks: both moments lie somewhere in their day.
  const age = now.getTime() - Date.parse(confirmed_at);
  return age > WEEKS_OFFERED * WEEK_MS + DAY_MS ? 'said nothing for too long' : undefined;
}

/** Who is shown with room, and who would be asked, by the same words for both. */
async function offered(world: World, mentors: MentorRow[]): Promise<string[]> {
  const can = await whoCanBeAsked(world.env, MENTORS, WEEKS_OFFERED, world.now);
  const standing = standingOn(localDay(world.now, timeZone), {
    rankLastAfterWeeks: WEEKS_SHOWN_FIRST,
    notOfferedAfterWeeks: WEEKS_OFFERED,
  });
  const shown = new Map(
    (await availabilityOfAll(world.env, world.now)).map(({ id, ...room }) => [id, standing(room)]),
  );
  return mentors.flatMap((mentor) => {
    const why = whyNotOffered(mentor, world.now);
    const isShown = shown.get(mentor.id) === 'fresh' || shown.get(mentor.id) === 'stale';
    const isAsked = can.get(mentor.id) === 'yes';
    return [
      ...(isShown && why !== undefined ? [`${mentor.id} is shown with room and ${why}`] : []),
      ...(isAsked && why !== undefined ? [`${mentor.id} can be asked and ${why}`] : []),
      ...(isShown === isAsked
        ? []
        : [`${mentor.id} is shown as ${String(shown.get(mentor.id))} and not asked so`]),
    ];
  });
}
