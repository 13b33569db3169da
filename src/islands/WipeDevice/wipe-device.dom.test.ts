import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { UNDO_MS } from '../undo-term.ts';
import { playWipeDevice } from './wipe-device.ts';

const press = (name: string) => document.querySelector<HTMLButtonElement>(`[data-${name}]`)!.click();
const said = () => document.querySelector('[role="status"]')!.textContent;
const canUndo = () => !document.querySelector<HTMLButtonElement>('[data-undo]')!.hidden;
const kept = () =>
  Object.fromEntries([localStorage, sessionStorage].flatMap((storage) => Object.entries(storage)));
const ALL = { 'training:at': 'les', 'draft:message': '{}' };

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.setItem('training:at', 'les');
  sessionStorage.setItem('draft:message', '{}');
  document.body.innerHTML = `<div data-wiped="gewist" data-back="terug">
    <button data-wipe></button><p role="status" hidden></p><button data-undo hidden></button></div>`;
  playWipeDevice(document.querySelector('div')!);
});
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
  sessionStorage.clear();
});

it('what was wiped on the device can come back for a while, also after a second tap', () => {
  press('wipe');
  expect([kept(), said(), canUndo()]).toEqual([{}, 'gewist', true]);
  press('wipe');
  press('undo');
  expect([kept(), said(), canUndo()]).toEqual([ALL, 'terug', false]);
});

it('after that nobody can have it back, and where nothing was kept nothing is offered', () => {
  press('wipe');
  vi.advanceTimersByTime(UNDO_MS);
  expect(canUndo()).toBe(false);
  press('undo');
  expect(kept()).toEqual({});
  press('wipe');
  expect(canUndo()).toBe(false);
});

it('a device that keeps nothing is told the same, without a fault', () => {
  vi.stubGlobal(
    'localStorage',
    new Proxy(
      {},
      {
        get: () => {
          throw new DOMException('no', 'SecurityError');
        },
        ownKeys: () => {
          throw new DOMException('no', 'SecurityError');
        },
      },
    ),
  );
  press('wipe');
  expect([said(), canUndo()]).toEqual(['gewist', false]);
  vi.unstubAllGlobals();
});
