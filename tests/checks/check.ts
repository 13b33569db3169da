import type { Page } from 'playwright-core';
import type { PageRecord } from '../browser/record.ts';

/** A page at a width as the sweep looks at it: as a visitor gets it, or in a state to which somebody brought it. */
export interface View {
  page: Page;
  /** What happened since the page was asked for. */
  record: PageRecord;
  path: string;
  /** In CSS pixels. */
  width: number;
  /** A page after some acts of a visitor; otherwise as it comes. */
  isState: boolean;
  /** The first page of its template. What the template alone decides is looked at there, and in states. */
  isFirst: boolean;
}

interface Rule {
  /** What is wrong when it finds something. */
  name: string;
  concerns?: (view: View) => boolean;
}

/** One thing that must hold of every view that it concerns. It leaves the page as it found it. */
export interface Check extends Rule {
  /** A line for every fault, with the element. */
  faults: (view: View) => Promise<string[]>;
}

/** A check that only reads, in the page itself and by itself: all of a view take one round trip. */
export interface Reading extends Rule {
  /** A line for every fault, with the element. */
  read: (given: string) => string[];
  given?: string;
}

export const WIDE = 1280;
export const NARROW = 360;

/** Where a template or a state decides, not the text of a single page. */
export const ofTemplates = ({ isFirst, isState }: View): boolean => isFirst || isState;

/** As a visitor gets it. */
export const asItComes = ({ isState }: View): boolean => !isState;
