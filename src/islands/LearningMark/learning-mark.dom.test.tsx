import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { LearningMark, type LearningMarkData } from '../../views/LearningMark.tsx';
import { UNDO_MS } from '../undo-term.ts';
import { playLearningMark } from './learning-mark.ts';

const FAR = '2099-01-01T00:00:00.000Z';

/** The part of the page as a mentee opens it, with its script. */
function open(isAtEnd: boolean, rest: Partial<LearningMarkData> = {}): HTMLElement {
  const page = document.createElement('main');
  document.body.replaceChildren(page);
  const data = { token: 't', reference: 'REF1', keepUntil: FAR, state: null, isAtEnd, ...rest };
  render(<LearningMark t={(key) => key} side="mentee" {...data} />, page);
  const part = document.querySelector<HTMLElement>('[data-learning-mark]');
  if (!part) throw new Error('no mark on the page');
  playLearningMark(part);
  return part;
}
const said = () => document.querySelector('[role="status"]')?.textContent;
const press = (name: 'keep' | 'forget' | 'undo') =>
  document.querySelector<HTMLButtonElement>(`[data-${name}]`)?.click();
function keep(mark: string): void {
  const select = document.querySelector('select');
  if (select) select.value = mark;
  press('keep');
}

beforeEach(() => {
  localStorage.clear();
});

it('keeps a mark only when somebody asks, and shows both at the end', () => {
  open(false);
  expect(localStorage).toHaveLength(0);
  keep('4');
  open(true);
  expect(said()).toContain('kept.start 4.');
  keep('7');
  expect(said()).toMatch(/kept\.start 4\. .*kept\.end 7\./);
});

it('keeps nothing when no mark was chosen, says so, and leads to the list', () => {
  open(false);
  keep('');
  expect(localStorage).toHaveLength(0);
  expect(said()).toBe('link-pages.course.mark.missing');
  expect(document.activeElement?.tagName).toBe('SELECT');
});

it.each([
  [false, 'addresses.firstTalkTool'],
  [true, 'addresses.closingTool'],
])('leads who has no script to the sheet for the mark, at the end: %s', (isAtEnd, sheet) => {
  const paper = open(isAtEnd).querySelector('[data-without-script] a');
  expect(paper?.getAttribute('href')).toBe(sheet);
});

it('says that marks were wiped, and puts them back for a while', () => {
  vi.useFakeTimers();
  open(false);
  keep('4');
  const undo = document.querySelector<HTMLButtonElement>('[data-undo]');
  press('forget');
  expect([said(), undo?.hidden, localStorage.length]).toEqual(['link-pages.course.mark.wiped', false, 0]);
  press('undo');
  expect([said(), undo?.hidden]).toEqual(['link-pages.course.mark.kept.start 4.', true]);
  press('forget');
  vi.advanceTimersByTime(UNDO_MS);
  expect(undo?.hidden).toBe(true);
  press('undo');
  expect(said()).not.toContain('4');
  vi.useRealTimers();
});

it('fills both marks in where they may be counted, and only there', () => {
  open(false);
  keep('4');
  expect(open(true, { state: 'allowed' }).querySelector<HTMLElement>('[data-share]')?.hidden).toBe(true);
  keep('7');
  const share = document.querySelector<HTMLElement>('[data-share]');
  expect(share?.hidden).toBe(false);
  const sent = Object.fromEntries(new FormData(share?.querySelector('form') ?? undefined));
  expect(sent).toMatchObject({ start: '4', end: '7' });
  expect(sent).not.toHaveProperty('agree');
});

it('wipes both marks, and what expired or is not ours', () => {
  open(true);
  keep('7');
  press('forget');
  expect(localStorage).toHaveLength(0);
  localStorage.setItem('mark:OTHER', JSON.stringify({ start: 3, until: '2020-01-01T00:00:00.000Z' }));
  localStorage.setItem('mark:REF1', JSON.stringify({ start: 11, until: FAR }));
  localStorage.setItem('draft:request', 'stays');
  open(true);
  expect(Object.keys(localStorage)).toEqual(['draft:request']);
  expect(said()).toBe('');
});

it('says so when the device keeps nothing', () => {
  open(false);
  const refuse = () => {
    throw new Error('full');
  };
  vi.stubGlobal('localStorage', { setItem: refuse, getItem: () => null, removeItem: refuse });
  keep('4');
  expect(said()).toBe('link-pages.course.mark.failed');
  vi.unstubAllGlobals();
});
