/**
 * In the page: targets that are smaller than 24 by 24 CSS pixels and fit no exception of WCAG 2.5.8: in a line of
 * text, with a circle of 24 px around the centre that touches nothing, or as good as its label. A line for each.
 */
export function smallTargets(): string[] {
  const LEAST = 24;
  const CONTROLS = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]';

  /** A box is tapped by its label too. */
  const boxOf = (element: Element): DOMRect => (element.closest('label') ?? element).getBoundingClientRect();

  const isInSentence = (element: Element): boolean => {
    const block = element.closest('p, li, dd, dt, td, th, blockquote, figcaption, h1, h2, h3, h4, label');
    const around = (block ?? element).textContent.replace(/\s+/g, ' ').trim().length;
    const own = element.textContent.replace(/\s+/g, ' ').trim().length;
    return getComputedStyle(element).display === 'inline' && around > own;
  };

  const targets = [...document.querySelectorAll(CONTROLS)]
    .filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.honeypot'),
    )
    .map((element) => ({ element, box: boxOf(element) }))
    .filter(({ box }) => box.width > 1 && box.height > 1);
  const isSmall = ({ box }: { box: DOMRect }): boolean => box.width < LEAST - 0.5 || box.height < LEAST - 0.5;

  function hasRoom(small: { element: Element; box: DOMRect }): boolean {
    const x = small.box.left + small.box.width / 2;
    const y = small.box.top + small.box.height / 2;
    return targets.every((other) => {
      if (other.element === small.element || other.element.closest('label')?.contains(small.element))
        return true;
      const { left, right, top, bottom } = other.box;
      const [nearX, nearY] = isSmall(other)
        ? [(left + right) / 2, (top + bottom) / 2]
        : [Math.min(Math.max(x, left), right), Math.min(Math.max(y, top), bottom)];
      return Math.hypot(nearX - x, nearY - y) >= (isSmall(other) ? LEAST : LEAST / 2);
    });
  }

  return targets
    .filter((target) => isSmall(target) && !isInSentence(target.element) && !hasRoom(target))
    .map(({ element, box }) => `${element.outerHTML.slice(0, 90)} ${box.width} × ${box.height}`);
}
