import type { Group } from './groups.ts';

export interface FilterOption {
  readonly id: string;
  readonly label: string;
  /** The label with soft hyphens in its long words, when it has any: for text on the screen. */
  readonly shown?: string;
  readonly count: number;
  /** Languages only: the name in the language itself, and its writing direction. */
  readonly own?: { readonly name: string; readonly dir: 'rtl' | 'ltr' };
}

export type FilterOptions = Readonly<Record<Group, readonly FilterOption[]>>;
