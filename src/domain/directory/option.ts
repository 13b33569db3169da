import type { Group } from './groups.ts';

/** One box of a filter. */
export interface FilterOption {
  readonly id: string;
  readonly label: string;
  /** How many of all mentors have it. */
  readonly count: number;
  /** Languages: the name in the language itself, and which way that is written. */
  readonly own?: { readonly name: string; readonly dir: 'rtl' | 'ltr' };
}

export type FilterOptions = Readonly<Record<Group, readonly FilterOption[]>>;
