import { describe, expect, it } from 'vitest';
import { isTooNew } from './oldest-browsers.js';

describe('What the oldest browsers know', () => {
  it.each(['javascript.builtins.Array.toSorted', 'api.Crypto.randomUUID', 'api.Unknown.thing'])(
    '%s may be used',
    (key) => {
      expect(isTooNew(key)).toBe(false);
    },
  );

  it.each([
    'api.AbortSignal.any_static',
    'api.HTMLElement.showPopover',
    'api.Window.requestIdleCallback',
    'javascript.builtins.Object.groupBy',
  ])('%s may not', (key) => {
    expect(isTooNew(key)).toBe(true);
  });
});
