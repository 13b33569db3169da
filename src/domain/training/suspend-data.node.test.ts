import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type KeptAnswer, NOTHING, type Progress } from './progress.ts';
import {
  idsByShortName,
  MOST_CHARACTERS,
  type PackedModule,
  packProgress,
  shortName,
  unpackProgress,
} from './suspend-data.ts';

const ids = ['les-1', 'vraag-1', 'vraag-2', 'gesprek-1'];
const module: PackedModule = { version: '2026.1', ids, aliases: { oud: 'vraag-1' } };

const moment = fc.integer({ min: 0, max: 4_000_000_000_000 });
const maybe = fc.option(moment, { nil: null });
const byId = <Kept>(kept: fc.Arbitrary<Kept>) =>
  fc.dictionary(fc.constantFrom(...ids), kept, { noNullPrototype: true });
const word = fc.oneof(
  fc.constantFrom('a', 'b:2', 'c:a', 'start:a', ''),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const words = fc.array(word, { maxLength: 6 });
const progress: fc.Arbitrary<Progress> = fc.record({
  schema: fc.constant(1 as const),
  lessons: byId(fc.record({ opened: maybe, done: maybe, last: moment })),
  answers: byId(
    fc.record(
      {
        opt: words,
        ok: fc.boolean(),
        sure: fc.boolean(),
        tries: fc.integer({ min: 1, max: 5000 }),
        first: moment,
        last: moment,
        right: maybe,
      },
      { requiredKeys: ['opt', 'ok', 'tries', 'first', 'last', 'right'] },
    ),
  ),
  notes: byId(fc.record({ text: fc.constant('geheim'), last: moment })),
  talks: byId(fc.record({ path: words, last: moment })),
  review: fc.constant({}),
  checks: fc.constant({}),
});

const answer = (more: Partial<KeptAnswer> = {}): KeptAnswer => ({
  opt: ['a'],
  ok: true,
  tries: 1,
  first: 5,
  last: 7,
  right: 7,
  ...more,
});
const withAnswers = (answers: Progress['answers']): Progress => ({ ...NOTHING, answers });

describe('packing what somebody did', () => {
  test('everything but the notes comes back as it was', () => {
    fc.assert(
      fc.property(progress, (whole) => {
        expect(unpackProgress(packProgress(whole, module), module)).toEqual({ ...whole, notes: {} });
      }),
    );
  });

  test('is in plain signs, and never longer than a system keeps, whatever somebody typed', () => {
    const long = fc.dictionary(
      fc.constantFrom(...ids),
      fc.record({ path: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3000 }), last: moment }),
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(progress, long, (whole, talks) => {
        const text = packProgress({ ...whole, talks }, module);
        expect(text).toMatch(/^[\w.~:*,-]*$/);
        expect(text.length).toBeLessThanOrEqual(MOST_CHARACTERS);
      }),
    );
  });

  test('when it does not fit, words go first, then conversations, and at last the answers', () => {
    const endless = 'start:a,'.repeat(4000).split(',').slice(0, -1);
    const whole = {
      ...withAnswers({ 'vraag-1': answer({ opt: ['Hé'] }) }),
      lessons: { 'les-1': { opened: 1, done: 9, last: 9 } },
      talks: { 'gesprek-1': { path: endless, last: 8 } },
    };
    const back = unpackProgress(packProgress(whole, module), module);
    expect(back).toEqual({ ...whole, talks: {}, answers: { 'vraag-1': answer({ opt: [] }) } });
    const many = { ...module, ids: Array.from({ length: 200 }, (_, place) => `les-${place}`) };
    const lessons = Object.fromEntries(many.ids.map((id) => [id, { opened: 1, done: 2, last: 3 }]));
    const answers = Object.fromEntries(many.ids.map((id) => [id, answer()]));
    const least = unpackProgress(packProgress({ ...NOTHING, lessons, answers }, many), many);
    expect(least).toEqual({ ...NOTHING, lessons });
  });

  test('of nothing is nothing', () => {
    expect(packProgress({ ...NOTHING, notes: { 'les-1': { text: 'geheim', last: 1 } } }, module)).toBe('');
    expect(unpackProgress('', module)).toEqual(NOTHING);
  });
});

describe('reading what an older package kept', () => {
  const text = packProgress(withAnswers({ 'vraag-1': answer(), 'vraag-2': answer() }), module);

  test('a module that got lessons and lost a question keeps the rest', () => {
    const newer = { ...module, version: '2027.1', ids: ['nieuw', 'les-1', 'vraag-2'] };
    expect(unpackProgress(text, newer)).toEqual(withAnswers({ 'vraag-2': answer() }));
  });

  test('an id that was changed is found again', () => {
    const newer = { ...module, ids: ['vraag-1-nieuw', 'vraag-2'], aliases: { 'vraag-1': 'vraag-1-nieuw' } };
    expect(Object.keys(unpackProgress(text, newer).answers).sort()).toEqual(['vraag-1-nieuw', 'vraag-2']);
  });

  test('a part that was changed, before its question was, is found again', () => {
    const aliases = { 'vraag-1:a': 'vraag-1:b', 'vraag-1': 'vraag-9' };
    const { answers } = unpackProgress(text, { ...module, ids: ['vraag-9'], aliases });
    expect(answers['vraag-9']?.opt).toEqual(['b']);
  });

  test.each([
    '',
    'x',
    'null',
    '{"schema":1}',
    's1~2026.1~0~lzzzz',
    's9~2026.1~0~1',
    '~',
    '~~~~',
    'é'.repeat(5000),
  ])('the text %j gives a fresh start', (strange) => {
    expect(unpackProgress(strange, module)).toEqual(NOTHING);
  });

  test('a text that was cut off or changed gives a fresh start, and never an error', () => {
    fc.assert(
      fc.property(progress, fc.nat(), fc.string({ maxLength: 3 }), (whole, at, other) => {
        const good = packProgress(whole, module);
        const place = good.length === 0 ? 0 : at % good.length;
        const changed = good.slice(0, place) + other + good.slice(place + other.length);
        const known = changed === good ? { ...whole, notes: {} } : NOTHING;
        expect(unpackProgress(changed, module)).toEqual(known);
        if (good) expect(unpackProgress(good.slice(0, place), module)).toEqual(NOTHING);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (strange) => {
        expect(unpackProgress(strange, module)).toEqual(NOTHING);
      }),
    );
  });
});

test('two ids with one short name are found before a package is made', () => {
  const seen = new Map<string, string>();
  let clash: string[] = [];
  for (let number = 0; clash.length === 0; number += 1) {
    const id = `v-${number}`;
    const other = seen.get(shortName(id));
    if (other !== undefined) clash = [other, id];
    seen.set(shortName(id), id);
  }
  expect(() => idsByShortName({ ...module, ids: clash })).toThrow(clash[1]!);
});
