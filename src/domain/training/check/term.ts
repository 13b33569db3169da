/** How long the questions of a check can be handed in: over 20 hours, so that WCAG 2.2.1 asks no warning. */
export const DRAW_HOURS = 24;
export const DRAW_MS = DRAW_HOURS * 60 * 60 * 1000;
