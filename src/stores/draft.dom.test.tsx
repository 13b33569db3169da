import { afterEach, describe, expect, it, vi } from 'vitest';
import { readDraft, saveDraft, wipeDraft } from './draft.ts';

const NOW = new Date('2026-11-23T14:00:00Z');
const VALUES = { name: ['Sanne'], topics: ['werkdruk', 'grenzen'] };
const DAYS = 7;
const WEEK = DAYS * 24 * 60;
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

describe('a draft on this device', () => {
  it('is there again, with when it was kept and until when', () => {
    saveDraft('request', VALUES, DAYS, NOW);
    expect(readDraft('request', after(60))).toEqual({ values: VALUES, savedAt: NOW, until: after(WEEK) });
    expect(readDraft('talk', after(60))).toBeUndefined();
  });

  it('is gone from the device when its time is over', () => {
    saveDraft('request', VALUES, DAYS, NOW);
    expect(readDraft('request', after(WEEK - 1))?.values).toEqual(VALUES);
    expect(readDraft('request', after(WEEK))).toBeUndefined();
    expect(localStorage.length).toBe(0);
  });

  it('is gone when it is wiped', () => {
    saveDraft('request', VALUES, DAYS, NOW);
    wipeDraft('request');
    expect(localStorage.length).toBe(0);
  });

  it.each(['{', '[]', 'null', '{"values":{"name":"x"}}', '{"values":{}}', '{"values":{},"savedAt":1}'])(
    'that is damaged (%s) counts as none and is wiped',
    (text) => {
      localStorage.setItem('draft:request', text);
      expect(readDraft('request', NOW)).toBeUndefined();
      expect(localStorage.length).toBe(0);
    },
  );
});

describe('a device that keeps nothing', () => {
  const refuse = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };

  it('says so, and nothing breaks', () => {
    vi.stubGlobal('localStorage', { setItem: refuse, getItem: refuse, removeItem: refuse });
    expect(saveDraft('request', VALUES, DAYS, NOW)).toBeUndefined();
    expect(readDraft('request', NOW)).toBeUndefined();
    expect(() => {
      wipeDraft('request');
    }).not.toThrow();
  });
});
