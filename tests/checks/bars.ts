// Who follows a link or goes on by Tab sees where they came: nothing hides it that stays at an edge of the screen.
import { type Check, ofTemplates } from './check.ts';

export const bars: Check = {
  name: 'hidden under a bar',
  concerns: ofTemplates,
  faults: ({ page }) => page.evaluate(hiddenUnderBars),
};

/** In the page. */
function hiddenUnderBars(): string[] {
  const controls = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex]';
  /** In CSS pixels, within what was scrolled to. */
  const inside = 4;
  const isSeen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
  const all = [...document.querySelectorAll('body *')];
  /** What opens over the page lies over all of it. */
  const isOver = (element: Element): boolean => element.closest('dialog[open], :popover-open') !== null;
  const bars = all.filter((it) => {
    const isBar = /sticky|fixed/.test(getComputedStyle(it).position) && isSeen(it);
    return isBar && !it.matches('dialog, [popover]');
  });
  if (bars.length === 0) return [];

  const isTarget = (element: Element): boolean =>
    element.matches(controls) ||
    (element.id !== '' && document.querySelector(`a[href$="#${CSS.escape(element.id)}"]`) !== null);
  /** The bar that stays over this place of the screen. */
  function barOver(target: Element, x: number, y: number): Element | undefined {
    const hit = document.elementFromPoint(x, y);
    return bars.find(
      (bar) =>
        bar.contains(hit) && !bar.contains(target) && !target.contains(bar) && isOver(bar) === isOver(target),
    );
  }
  const titleOf = (element: Element): string =>
    `${element.localName} "${element.textContent.trim().slice(0, 40) || element.id}"`;

  const before = [scrollX, scrollY] as const;
  const faults = all
    .filter((element) => isTarget(element) && isSeen(element))
    .flatMap((target) =>
      (['start', 'end'] as const).flatMap((block) => {
        target.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' });
        const { left, width, top, bottom, height } = target.getBoundingClientRect();
        if (height < 2 || width < 2) return [];
        const within = Math.min(inside, height / 2);
        const y = block === 'start' ? top + within : bottom - within;
        const bar = barOver(target, left + Math.min(width / 2, 12), y);
        return bar ? [`${titleOf(target)} at the ${block}, by ${bar.className}`] : [];
      }),
    );
  scrollTo({ left: before[0], top: before[1], behavior: 'instant' });
  return faults;
}
