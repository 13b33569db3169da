import { expect, it, vi } from 'vitest';
import { scrollNear, showBegin } from './focus-top.ts';

/** Where the page scrolls to for an element of this height. */
function blockOf(height: number): unknown {
  const element = document.createElement('div');
  element.style.scrollMarginBlock = '72px 88px';
  Object.defineProperty(element, 'offsetHeight', { value: height });
  const scroll = vi.fn();
  element.scrollIntoView = scroll;
  document.body.replaceChildren(element);
  scrollNear(element);
  return scroll.mock.lastCall?.[0];
}

it('scrolls no further than it has to, but shows the begin of what is taller than the room', () => {
  vi.stubGlobal('innerHeight', 640);
  expect(blockOf(480)).toEqual({ block: 'nearest' });
  expect(blockOf(700)).toEqual({ block: 'start' });
  vi.unstubAllGlobals();
});

it('begins a step at the top of the page, and at its title where a magnifier has no room for that', () => {
  const title = document.createElement('h1');
  const scroll = vi.fn();
  title.scrollIntoView = scroll;
  title.getBoundingClientRect = () => new DOMRect(0, 227, 300, 32);
  vi.stubGlobal('innerHeight', 640);
  showBegin(title);
  expect(scroll).not.toHaveBeenCalled();
  vi.stubGlobal('innerHeight', 256);
  showBegin(title);
  expect(scroll).toHaveBeenCalledWith({ block: 'start' });
  vi.unstubAllGlobals();
});
