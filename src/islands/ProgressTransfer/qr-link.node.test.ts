import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outline } from '../../domain/training/outline.ts';
import { type KeptAnswer, NOTHING, type Progress } from '../../domain/training/progress.ts';
import { answered } from '../../domain/training/record.ts';
import { packQrLink, packLink, unpackLink } from './link.ts';
import { qrOf } from './qr.ts';
import { ADDRESS, progressOf as progressIn, BEGAN_AT } from './whole-training.fixture.ts';

const NUMBERS = [1, 2, 3, 4];
const KINDS = ['one', 'more', 'order', 'match', 'one', 'one', 'text'];

/** Six modules of four lessons, each with three or four questions, and a conversation in the last. */
const outline: Outline = {
  aliases: {},
  modules: ['rust', 'vragen', 'luisteren', 'moed', 'plannen', 'afronden'].map((id) => ({
    id,
    title: id,
    href: `/${id}/`,
    version: '2026.1',
    goals: [id],
    lessons: NUMBERS.map((number) => ({
      id: `${id}-les-${number}`,
      title: id,
      href: `/${id}/${number}/`,
      minutes: 12,
      questions: NUMBERS.slice(number % 2).map((place) => ({
        id: `${id}-les-${number}-vraag-${place}`,
        goal: id,
      })),
      reflections: [],
      talks: number === 4 ? [`${id}-les-${number}-gesprek`] : [],
    })),
  })),
};
const lessons = outline.modules.flatMap((module) => module.lessons);
const kinds = new Map(
  lessons.flatMap(({ questions }) => questions).map(({ id }, place) => [id, KINDS[place % KINDS.length]]),
);
const progressOf = (count?: number) => progressIn(outline, kinds, count);

/** The same with every moment in whole seconds, what the schedule knows in hundredths, and without notes. */
const rounded = (progress: Progress): unknown =>
  JSON.parse(JSON.stringify({ ...progress, notes: {} }), (_, value: unknown) => {
    if (typeof value !== 'number') return value;
    return value > 1e12 ? Math.floor(value / 1000) * 1000 : Math.round(value * 100) / 100;
  });

describe('the short form for a QR code', () => {
  test('imports all that the link does, to the second', async () => {
    const progress = progressOf();
    const hash = await packQrLink(progress, outline);
    expect(await unpackLink(hash, outline)).toEqual({ progress: rounded(progress), made: undefined });
  });

  test('fits in a QR code for somebody who did the whole training', async () => {
    const progress = progressOf();
    const [long, short] = await Promise.all([packLink(progress), packQrLink(progress, outline)]);
    expect(qrOf(ADDRESS + long)).toBeUndefined();
    expect(qrOf(ADDRESS + short)).toContain('<svg');
    // Leaves room for more attempts and reviews, by dropping the conversations.
    const least = await packQrLink({ ...progress, talks: {} }, outline);
    expect(least.length).toBeLessThan(short.length * 0.9);
  });

  test('takes half a character in what was typed', async () => {
    const id = outline.modules[0]!.lessons[0]!.questions[0]!.id;
    const progress = answered(NOTHING, id, { opt: ['x\uD83D'], ok: false }, new Date(BEGAN_AT));
    const read = await unpackLink(await packQrLink(progress, outline), outline);
    expect(read?.progress?.answers[id]?.opt).toEqual(['x\uFFFD']);
  });

  test('of another training says so, and without a training too', async () => {
    const hash = await packQrLink(progressOf(3), outline);
    const other: Outline = { ...outline, modules: outline.modules.slice(1) };
    expect(await unpackLink(hash, other)).toEqual({ fault: 'changed' });
    expect(await unpackLink(hash)).toEqual({ fault: 'changed' });
  });

  test('that was cut, changed or made up is damaged, never an exception', async () => {
    const hash = await packQrLink(progressOf(5), outline);
    expect(await unpackLink(hash.slice(0, -9), outline)).toEqual({ fault: 'damaged' });
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        expect(await unpackLink(`#t2.${text}`, outline)).toEqual({ fault: 'damaged' });
      }),
    );
  });

  test('keeps every answer, talk, card and check', async () => {
    const moment = fc.integer({ min: 0, max: 2e9 }).map((seconds) => seconds * 1000);
    const words = fc.string({ maxLength: 40, unit: 'grapheme' });
    const small = fc.integer({ min: 0, max: 99 });
    const hundredths = fc.integer({ min: 0, max: 99_999 }).map((number) => number / 100);
    const answer: fc.Arbitrary<KeptAnswer> = fc.record(
      {
        opt: fc.oneof(
          fc.array(words),
          fc.array(fc.constantFrom('a', 'b')),
          fc.array(words).map(() => ['a:b', 'b:a']),
        ),
        ok: fc.boolean(),
        sure: fc.boolean(),
        tries: fc.integer({ min: 1, max: 50 }),
        first: moment,
        last: moment,
        right: fc.option(moment),
      },
      { requiredKeys: ['opt', 'ok', 'tries', 'first', 'last', 'right'] },
    );
    const lesson = fc.record({ opened: fc.option(moment), done: fc.option(moment), last: moment });
    const card = fc.record({
      due: moment,
      last: moment,
      stability: hundredths,
      difficulty: hundredths,
      reps: small,
      lapses: small,
      steps: small,
      state: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
    });
    const check = fc.record({ version: words, score: fc.integer({ min: 0, max: 100 }), last: moment });
    const of = <Kept>(ids: string[], kept: fc.Arbitrary<Kept>) =>
      fc.dictionary(fc.constantFrom(...ids), kept, { noNullPrototype: true });
    const questions = lessons.flatMap((one) => one.questions.map(({ id }) => id));
    const progress = fc.record({
      schema: fc.constant(1 as const),
      lessons: of(
        lessons.map(({ id }) => id),
        lesson,
      ),
      answers: of(questions, answer),
      notes: fc.constant({}),
      talks: of(
        lessons.flatMap(({ talks }) => talks),
        fc.record({ path: fc.array(words), last: moment }),
      ),
      review: of(questions, card),
      checks: of(
        outline.modules.map(({ id }) => id),
        check,
      ),
    });
    await fc.assert(
      fc.asyncProperty(progress, async (kept) => {
        const read = await unpackLink(await packQrLink(kept, outline), outline);
        expect(read).toEqual({ progress: kept, made: undefined });
      }),
    );
  });
});
