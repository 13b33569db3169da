/** The part of the window in which a title is to end, so that there is something to read below it. */
const LOWEST = 0.75;

/** As far as it has to, so that what is above stays in sight; what is taller than the room shows its begin. */
export function scrollNear(element: HTMLElement): void {
  const { scrollMarginBlockStart, scrollMarginBlockEnd } = getComputedStyle(element);
  const room =
    innerHeight - (parseFloat(scrollMarginBlockStart) || 0) - (parseFloat(scrollMarginBlockEnd) || 0);
  element.scrollIntoView({ block: element.offsetHeight > room ? 'start' : 'nearest' });
}

/** Shows where a step begins: the top of the page, or its title where a magnifier leaves no room for that below the header. */
export function showBegin(title: HTMLElement | null): void {
  scrollTo({ top: 0 });
  if (title && title.getBoundingClientRect().bottom > innerHeight * LOWEST)
    title.scrollIntoView({ block: 'start' });
}

/** Gives the focus to what may be taller than the screen, and shows its begin: the browser alone shows its middle. */
export function focusTop(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'start' });
}

/**
 * Gives the focus to a control of a form, and shows it with its label. Of what is taller than the window, such as with
 * large text, it shows the begin of a list of choices, and otherwise the control. Says whether it took the focus.
 */
export function showField(control: HTMLElement): boolean {
  control.focus({ preventScroll: true });
  if (document.activeElement !== control) return false;
  const field = control.closest<HTMLElement>('.field') ?? control;
  if (field.offsetHeight <= innerHeight) field.scrollIntoView({ block: 'center' });
  else control.scrollIntoView({ block: control.offsetHeight > innerHeight ? 'start' : 'end' });
  return true;
}
