/**
 * How long the questions of a check can be handed in. More than 20 hours: who is called away loses nothing, and WCAG
 * 2.2.1 asks no warning.
 */
export const DRAW_HOURS = 24;

export const DRAW_MS = DRAW_HOURS * 60 * 60 * 1000;
