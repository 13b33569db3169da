/** Gives the focus to what may be taller than the screen, and shows its begin: the browser alone shows its middle. */
export function focusTop(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'start' });
}
