import type { Page } from 'playwright-core';
import { NARROW, WIDE } from '../checks/check.ts';

export const WIDTHS = [NARROW, WIDE];

/**
 * A walk of one visitor in a new profile. At every `yield` the page stands in a state, with the name that is yielded,
 * and the sweep runs every check on it before the walk goes on.
 */
export type Walk = (page: Page, width: number) => AsyncGenerator<string>;
