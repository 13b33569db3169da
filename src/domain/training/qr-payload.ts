import type { ReadCopy } from './copy.ts';
import { fnv1a } from '../encoding/fnv1a.ts';
import type { Outline } from './outline.ts';
import { checkedBody, flagsOf, readFlags, withChecksum } from './packed.ts';
import { type KeptAnswer, type LessonMark, NOTHING, type Progress, readProgress } from './progress.ts';

/*
 * Progress so short that it fits in a QR code. Everything is in the order of the outline, without ids, so only a page
 * with the same outline can read it; that is enough for a code that is scanned at once. Times are whole seconds, each
 * as the difference with the one before.
 */

type Part = 'lessons' | 'answers' | 'talks' | 'review' | 'checks';
type Place = readonly [part: Part, id: string];

const placesIn = ({ modules }: Outline): Place[] =>
  modules.flatMap(({ id, lessons }) => [
    ...lessons.flatMap((lesson): Place[] => [
      ['lessons', lesson.id],
      ...lesson.questions.map((question): Place => ['answers', question.id]),
      ...lesson.talks.map((talk): Place => ['talks', talk]),
      ...lesson.questions.map((question): Place => ['review', question.id]),
    ]),
    ['checks', id] as const,
  ]);

const nameOf = (places: readonly Place[]): string => fnv1a(places.join()).toString(36);

const inSeconds = (moment: number): number => Math.floor(moment / 1000);
const numberText = (number: number): string => (number === 0 ? '' : number.toString(36));
const numberIn = (text = ''): number => (text === '' ? 0 : parseInt(text, 36));

/** A lone surrogate, which a script can leave in a text, cannot be encoded. */
const packWord = (word: string): string =>
  encodeURIComponent(word.replaceAll(/\p{Surrogate}/gu, '\uFFFD'))
    .replaceAll('.', '%2E')
    .replaceAll('~', '%7E');

/** Single letters as they are, pairs of `a`, `b`, `c`… by their second half only, other words in full. */
function packChosen(opt: readonly string[]): string {
  if (opt.every((one) => /^[a-z]$/.test(one))) return opt.join('');
  if (opt.every((one, place) => /^[a-z]:[a-z0-9]$/.test(one) && one.codePointAt(0) === 97 + place))
    return `=${opt.map((one) => one.slice(2)).join('')}`;
  return `*${opt.map(packWord).join(',')}`;
}

function unpackChosen(packed = ''): string[] {
  if (packed.startsWith('='))
    return Array.from(packed.slice(1)).map((one, place) => `${String.fromCodePoint(97 + place)}:${one}`);
  if (packed.startsWith('*')) return packed.slice(1).split(',').map(decodeURIComponent);
  return Array.from(packed);
}

/** Encodes times as the difference with the one before. */
class Clock {
  #before = 0;
  write(moment: number): string {
    const now = inSeconds(moment);
    const text = numberText(now - this.#before);
    this.#before = now;
    return text;
  }
  read(text: string | undefined): number {
    this.#before += numberIn(text);
    return this.#before * 1000;
  }
}

/** An optional time: `-`, or the number of seconds before the other. */
const before = (moment: number | null, other: number): string =>
  moment === null ? '-' : numberText(inSeconds(other) - inSeconds(moment));
const readBefore = (text: string | undefined, other: number): number | null =>
  text === '-' ? null : other - numberIn(text) * 1000;

const packLesson = ({ opened, done, last }: LessonMark, clock: Clock): string[] => [
  clock.write(last),
  before(done, last),
  before(opened, last),
];

function packAnswer(answer: KeptAnswer, clock: Clock): string[] {
  const { opt, tries, first, last, right } = answer;
  return [
    clock.write(last),
    packChosen(opt) + flagsOf(answer).toString(),
    numberText(tries - 1),
    before(first, last),
    before(right, last),
  ];
}

function packOne(progress: Progress, [part, id]: Place, clock: Clock): string {
  if (!Object.hasOwn(progress[part], id)) return '';
  const fields = fieldsOf(progress, [part, id], clock);
  while (fields.length > 1 && fields.at(-1) === '') fields.pop();
  return fields.join('.') || '.';
}

function fieldsOf(progress: Progress, [part, id]: Place, clock: Clock): string[] {
  const [lesson, answer, talk] = [progress.lessons[id], progress.answers[id], progress.talks[id]];
  const [card, check] = [progress.review[id], progress.checks[id]];
  if (part === 'lessons' && lesson) return packLesson(lesson, clock);
  if (part === 'answers' && answer) return packAnswer(answer, clock);
  if (part === 'talks' && talk) return [clock.write(talk.last), packChosen(['', ...talk.path])];
  if (part === 'checks' && check)
    return [clock.write(check.last), numberText(100 - check.score), packWord(check.version)];
  if (part !== 'review' || !card) return [];
  const { due, last, stability, difficulty, reps, lapses, steps, state } = card;
  const rounded = [stability, difficulty].map((number) => numberText(Math.round(number * 100)));
  return [clock.write(last), before(last, due), ...rounded, ...[reps, lapses, steps, state].map(numberText)];
}

function readOne(part: Part, record: string, clock: Clock): unknown {
  const [moment, one = '', two, three, four, five, six, seven] = record.split('.');
  const last = clock.read(moment);
  switch (part) {
    case 'lessons':
      return { last, done: readBefore(one, last), opened: readBefore(two, last) };
    case 'answers':
      return {
        last,
        opt: unpackChosen(one.slice(0, -1)),
        ...readFlags(Number(one.slice(-1))),
        tries: numberIn(two) + 1,
        first: readBefore(three, last),
        right: readBefore(four, last),
      };
    case 'talks':
      return { last, path: unpackChosen(one).slice(1) };
    case 'checks':
      return { last, score: 100 - numberIn(one), version: decodeURIComponent(two ?? '') };
    case 'review':
      return {
        last,
        due: last + numberIn(one) * 1000,
        stability: numberIn(two) / 100,
        difficulty: numberIn(three) / 100,
        reps: numberIn(four),
        lapses: numberIn(five),
        steps: numberIn(six),
        state: numberIn(seven),
      };
  }
}

/** Leaves out notes, and whatever is not in the outline. */
export function packQrPayload(progress: Progress, outline: Outline): string {
  const places = placesIn(outline);
  const clock = new Clock();
  return withChecksum([nameOf(places), ...places.map((place) => packOne(progress, place, clock))].join('~'));
}

/** `changed`: the text belongs to another outline than this one. */
export function readQrPayload(text: string, outline: Outline): ReadCopy {
  const body = checkedBody(text);
  if (body === undefined) return { fault: 'damaged' };
  const places = placesIn(outline);
  const [name, ...records] = body.split('~');
  if (name !== nameOf(places) || records.length !== places.length) return { fault: 'changed' };
  const clock = new Clock();
  const parts: Record<Part, Record<string, unknown>> = {
    lessons: {},
    answers: {},
    talks: {},
    review: {},
    checks: {},
  };
  try {
    for (const [index, [part, id]] of places.entries()) {
      const record = records[index] ?? '';
      if (record !== '') parts[part][id] = readOne(part, record, clock);
    }
  } catch {
    return { fault: 'damaged' };
  }
  const { progress } = readProgress({ ...NOTHING, ...parts });
  return progress ? { progress, made: undefined } : { fault: 'damaged' };
}
