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

/** Nothing for the name, which is typed. */
export type FilterOptions = Readonly<Record<Group, readonly FilterOption[]>>;

/** What a chosen option is called: its label, or the name that was typed. */
export const labelOf = (options: FilterOptions, group: Group, option: string): string =>
  options[group].find(({ id }) => id === option)?.label ?? option.trim();
