import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCopy, writeCopy } from '../../domain/training/copy.ts';
import { NOTHING, type Progress } from '../../domain/training/progress.ts';
import { answered, finished, noted, talked } from '../../domain/training/record.ts';
import { packLink, unpackLink } from './link.ts';
import { qrOf } from './qr.ts';

const NOW = new Date('2026-11-23T10:00:00Z');

/** Progress with this many lessons and 4 questions in each, spread over the days. */
function progressOf(lessons: number): Progress {
  let progress = NOTHING;
  for (let lesson = 0; lesson < lessons; lesson += 1) {
    const now = new Date(NOW.getTime() + lesson * 8_123_457);
    for (let question = 0; question < 4; question += 1) {
      const id = `luisteren-les${lesson}-${question}`;
      const given = { opt: [question % 2 ? 'a' : 'c'], ok: question !== 1, sure: question > 1 };
      progress = answered(progress, id, given, new Date(now.getTime() + question * 61_237));
    }
    progress = finished(progress, `luisteren-les${lesson}`, now);
  }
  return talked(noted(progress, 'n', 'geheim', NOW), 't', ['start:a', 'vertelt:b'], NOW);
}

describe('a link', () => {
  test('holds everything but the notes', async () => {
    const progress = progressOf(6);
    const hash = await packLink(progress);
    expect(hash).toMatch(/^#t1\.[A-Za-z0-9_-]+$/);
    expect(await unpackLink(hash)).toEqual({ progress: { ...progress, notes: {} }, made: undefined });
  });

  test('opens with a break in it and a bracket behind it', async () => {
    const hash = await packLink(progressOf(2));
    const carried = `${hash.slice(0, 20)}%0A${hash.slice(20)})`;
    expect(await unpackLink(carried)).toEqual(await unpackLink(hash));
  });

  test('that is too long gives no QR code', async () => {
    expect(qrOf((await packLink(progressOf(24))).padEnd(1201, 'x'))).toBeUndefined();
    expect(qrOf(await packLink(progressOf(3)))).toContain('<svg');
  });

  test('of something else is no link of ours', async () => {
    expect(await unpackLink('#modules')).toBeUndefined();
    expect(await unpackLink('')).toBeUndefined();
  });

  test('that was cut, changed or made up is damaged, never an exception', async () => {
    const hash = await packLink(progressOf(2));
    expect(await unpackLink(hash.slice(0, -9))).toEqual({ fault: 'damaged' });
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        expect(await unpackLink(`#t1.${text}`)).toEqual({ fault: 'damaged' });
      }),
    );
  });

  test('that unfolds into far too much is refused before it does', async () => {
    const stream = new Blob([new Uint8Array(50_000_000)])
      .stream()
      .pipeThrough(new CompressionStream('deflate-raw'));
    const bomb = Buffer.from(await new Response(stream).arrayBuffer()).toString('base64url');
    expect(bomb.length).toBeLessThan(100_000);
    expect(await unpackLink(`#t1.${bomb}`)).toEqual({ fault: 'damaged' });
  });
});

describe('a file', () => {
  test('holds everything, with the device and the day', () => {
    const progress = progressOf(3);
    const text = writeCopy(progress, 'device-1', NOW);
    expect(JSON.parse(text)).toMatchObject({ schema: 1, device: 'device-1', made: NOW.getTime() });
    expect(readCopy(text)).toEqual({ progress, results: {}, made: NOW.getTime() });
  });

  test('that is far too long is not read', () => {
    expect(readCopy(' '.repeat(2_000_001))).toEqual({ fault: 'tooBig' });
  });
});
