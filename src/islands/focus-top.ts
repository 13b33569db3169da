/** As far as it has to, so that what is above stays in sight; what is taller than the room shows its begin. */
export function scrollNear(element: HTMLElement): void {
  const { scrollMarginBlockStart, scrollMarginBlockEnd } = getComputedStyle(element);
  const room =
    innerHeight - (parseFloat(scrollMarginBlockStart) || 0) - (parseFloat(scrollMarginBlockEnd) || 0);
  element.scrollIntoView({ block: element.offsetHeight > room ? 'start' : 'nearest' });
}

/** Gives the focus to what may be taller than the screen, and shows its begin: the browser alone shows its middle. */
export function focusTop(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'start' });
}
