import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NOTHING } from '../../domain/training/progress.ts';
import { answered, finished, noted } from '../../domain/training/record.ts';
import { withoutModule } from '../../domain/training/without.ts';
import { copyIsOld, keepCopied, readDevice } from './device.ts';
import type * as ProgressStore from './progress.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const right = { opt: ['a'], ok: true };

/** A tab: its own copy of the store on the same storage. */
async function openTab(aliases = {}): Promise<typeof ProgressStore> {
  vi.resetModules();
  const tab = await import('./progress.ts');
  const stop = tab.openProgress(aliases);
  stops.push(stop);
  return tab;
}
const stops: (() => void)[] = [];

beforeEach(() => localStorage.clear());
afterEach(() => {
  stops.splice(0).forEach((stop) => stop());
  vi.unstubAllGlobals();
});

describe('progress on this device', () => {
  it('is there again after a reload, a key for each lesson', async () => {
    const before = await openTab();
    before.changeInLesson('een', (now) => finished(answered(now, 'q', right, NOW), 'een', NOW));
    before.changeInLesson('twee', (now) => noted(now, 'n', 'tekst', NOW));
    const after = await openTab();
    expect(after.$progress.get()).toEqual(before.$progress.get());
    expect(after.$progress.get().answers['q']?.ok).toBe(true);
    expect(Object.keys(localStorage).sort()).toEqual(['training:lesson:een', 'training:lesson:twee']);
  });

  it('writes nothing by opening', async () => {
    await openTab();
    expect(localStorage.length).toBe(0);
  });

  it('stands under the new id when an id was changed', async () => {
    (await openTab()).changeInLesson('oud', (now) => finished(now, 'oud', NOW));
    const after = await openTab({ oud: 'nieuw' });
    expect(Object.keys(after.$progress.get().lessons)).toEqual(['nieuw']);
  });
});

describe('two tabs', () => {
  it('with the same lesson both keep what they did', async () => {
    const one = await openTab();
    const two = await openTab();
    one.changeInLesson('een', (now) => answered(now, 'q-1', right, NOW));
    two.changeInLesson('een', (now) => answered(now, 'q-2', right, later(1)));
    one.changeInLesson('een', (now) => answered(now, 'q-3', right, later(2)));
    const after = await openTab();
    expect(Object.keys(after.$progress.get().answers).sort()).toEqual(['q-1', 'q-2', 'q-3']);
  });

  it('count the tries together', async () => {
    const one = await openTab();
    const two = await openTab();
    one.changeInLesson('een', (now) => answered(now, 'q', { opt: ['b'], ok: false }, NOW));
    two.changeInLesson('een', (now) => answered(now, 'q', right, later(1)));
    expect(two.$progress.get().answers['q']).toMatchObject({ ok: true, tries: 2 });
  });

  it('see what the other one did', async () => {
    const one = await openTab();
    const two = await openTab();
    two.changeInLesson('een', (now) => finished(now, 'een', NOW));
    expect(one.$progress.get().lessons).toEqual({});
    dispatchEvent(new StorageEvent('storage', { key: 'training:lesson:een' }));
    expect(one.$progress.get().lessons['een']?.done).toBe(NOW.getTime());
  });

  it('an open tab does not bring back what was wiped in the other', async () => {
    const one = await openTab();
    one.changeInLesson('een', (now) => answered(now, 'q-1', right, NOW));
    const two = await openTab();
    two.wipeTraining();
    one.changeInLesson('een', (now) => answered(now, 'q-2', right, later(1)));
    expect(Object.keys(one.$progress.get().answers)).toEqual(['q-2']);
  });
});

describe('what cannot be read', () => {
  it.each(['{', '{"schema":1,"lessons":7}', 'null'])(
    'is put aside before anything is written: %s',
    async (raw) => {
      localStorage.setItem('training:lesson:een', raw);
      const tab = await openTab();
      expect(tab.$trouble.get()).toBe('damaged');
      expect(localStorage.getItem('training:lesson:een')).toBe(raw);
      tab.changeInLesson('een', (now) => answered(now, 'q', right, NOW));
      expect(localStorage.getItem('training:lesson:een:kept')).toBe(raw);
      expect((await openTab()).$progress.get().answers['q']?.ok).toBe(true);
    },
  );

  it('never takes the place of what was put aside before', async () => {
    localStorage.setItem('training:lesson:een:kept', 'first');
    localStorage.setItem('training:lesson:een', 'second');
    (await openTab()).changeInLesson('een', (now) => answered(now, 'q', right, NOW));
    expect(localStorage.getItem('training:lesson:een:kept')).toBe('first');
    expect(localStorage.getItem('training:lesson:een:kept2')).toBe('second');
  });

  it('because a newer site wrote it, is not written over; the page goes on with its own', async () => {
    const raw = '{"schema":2,"other":1}';
    localStorage.setItem('training:lesson:een', raw);
    const tab = await openTab();
    tab.changeInLesson('een', (now) => answered(now, 'q', right, NOW));
    expect(localStorage.getItem('training:lesson:een')).toBe(raw);
    expect(localStorage.length).toBe(1);
    expect(tab.$trouble.get()).toBe('newer');
    expect(tab.$progress.get().answers['q']?.ok).toBe(true);
  });

  it('does not take other lessons with it', async () => {
    (await openTab()).changeInLesson('een', (now) => finished(now, 'een', NOW));
    localStorage.setItem('training:lesson:twee', '{');
    const tab = await openTab();
    expect(tab.$progress.get().lessons['een']?.done).toBe(NOW.getTime());
  });
});

describe('a device that keeps nothing', () => {
  const refuse = (name: string) => () => {
    throw new DOMException(name, name);
  };

  it('says that it is full, goes on, and keeps all when there is room again', async () => {
    const tab = await openTab();
    vi.stubGlobal('localStorage', { getItem: () => null, setItem: refuse('QuotaExceededError') });
    tab.changeInLesson('een', (now) => answered(now, 'q-1', right, NOW));
    expect(tab.$trouble.get()).toBe('full');
    expect(tab.$progress.get().answers['q-1']?.ok).toBe(true);
    vi.unstubAllGlobals();
    tab.changeInLesson('een', (now) => answered(now, 'q-2', right, later(1)));
    expect(tab.$trouble.get()).toBeUndefined();
    expect(Object.keys((await openTab()).$progress.get().answers).sort()).toEqual(['q-1', 'q-2']);
  });

  it('says that it forbids, and goes on', async () => {
    const forbid = refuse('SecurityError');
    vi.stubGlobal('localStorage', { getItem: forbid, setItem: forbid, removeItem: forbid });
    const tab = await openTab();
    expect(tab.$trouble.get()).toBe('forbidden');
    tab.changeInLesson('een', (now) => answered(now, 'q', right, NOW));
    expect(tab.$progress.get().answers['q']?.ok).toBe(true);
    expect(tab.$trouble.get()).toBe('forbidden');
  });
});

describe('importing and removing', () => {
  const imported = finished(answered(NOTHING, 'q', right, NOW), 'een', NOW);

  it('a copy is added to what is there, and again changes nothing', async () => {
    const tab = await openTab();
    tab.changeInLesson('twee', (now) => finished(now, 'twee', NOW));
    tab.importProgress(imported);
    const once = tab.$progress.get();
    tab.importProgress(imported);
    expect(tab.$progress.get()).toEqual(once);
    expect(Object.keys(once.lessons).sort()).toEqual(['een', 'twee']);
  });

  it('a module that is begun again is gone from every key, and the rest stays', async () => {
    const tab = await openTab();
    tab.changeInLesson('twee', (now) => finished(now, 'twee', NOW));
    tab.importProgress(imported);
    const lesson = { id: 'een', title: '', href: '', minutes: 1, reflections: [], talks: [] };
    const own = { ...lesson, questions: [{ id: 'q', goal: 'g' }] };
    const module = { id: 'm', title: '', href: '', version: '2026.1', check: '', goals: [], lessons: [own] };
    tab.removeFrom((progress) => withoutModule(progress, module));
    expect(Object.keys((await openTab()).$progress.get().lessons)).toEqual(['twee']);
    expect(tab.$progress.get().answers).toEqual({});
  });

  it('wiping takes off everything of the training, and nothing else', async () => {
    localStorage.setItem('theme', 'dark');
    localStorage.setItem('training:lesson:een:kept', '{');
    const tab = await openTab();
    tab.importProgress(imported);
    keepCopied(NOW);
    tab.wipeTraining();
    expect(Object.keys(localStorage)).toEqual(['theme']);
    expect(tab.$progress.get()).toEqual(NOTHING);
  });
});

describe('what waits in this tab', () => {
  const module = {
    id: 'm',
    title: '',
    href: '',
    version: '2026.1',
    check: '',
    goals: [],
    lessons: [
      {
        id: 'een',
        title: '',
        href: '',
        minutes: 1,
        reflections: [],
        talks: [],
        questions: [{ id: 'q', goal: 'g' }],
      },
    ],
  };

  it.each([true, false])('is gone after wiping, and nothing else is; storage works: %s', async (works) => {
    const tab = await openTab();
    const session = await import('../session.ts');
    const refuse = () => {
      throw new DOMException('SecurityError', 'SecurityError');
    };
    if (!works) vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    for (const key of ['training:draft:q', 'check:draw:m', 'check:badge:m', 'choice'])
      session.writeSession(key, 'x');
    tab.wipeTraining();
    for (const key of ['training:draft:q', 'check:draw:m', 'check:badge:m'])
      expect(session.readSession(key), key).toBeUndefined();
    expect(session.readSession('choice')).toBe('x');
    session.writeSession('choice', undefined);
  });

  it('goes with the module that is begun again', async () => {
    const session = await import('../session.ts');
    const { wipeTabOf } = await import('./tab.ts');
    const own = ['training:draft:q', 'check:draw:m', 'check:badge:m'];
    const others = ['training:draft:r', 'check:draw:n', 'check:badge:n'];
    for (const key of [...own, ...others]) session.writeSession(key, 'x');
    wipeTabOf(module);
    expect([...own, ...others].filter((key) => session.readSession(key) !== undefined)).toEqual(others);
  });
});

describe('the last copy', () => {
  const days = (count: number) => later(count * 24 * 60);

  it('keeps the name of the device', () => {
    const first = keepCopied(NOW);
    expect(keepCopied(days(1))).toEqual({ device: first.device, copied: days(1).getTime() });
    expect(readDevice()?.device).toBe(first.device);
  });

  it('is old after 5 days, counted from the start when there is none', () => {
    expect(copyIsOld(NOW.getTime(), 0, days(5))).toBe(false);
    expect(copyIsOld(NOW.getTime(), 0, days(5.1))).toBe(true);
    expect(copyIsOld(null, NOW.getTime(), days(5))).toBe(false);
    expect(copyIsOld(null, NOW.getTime(), days(6))).toBe(true);
  });

  it('of a day that has not come yet counts as none', () => {
    expect(copyIsOld(days(400).getTime(), NOW.getTime(), days(6))).toBe(true);
  });
});
