import { type Group, GROUP_NAMES, perGroup } from './groups.ts';

/** Per group; a group without options does not filter. Of the name it is at most one: what was typed. */
export type Selection = Readonly<Partial<Record<Group, readonly string[]>>>;

export type KnownOptions = Readonly<Record<Group, readonly string[]>>;

export function toggle(selection: Selection, group: Group, option: string): Selection {
  const chosen = selection[group] ?? [];
  const next = chosen.includes(option) ? chosen.filter((other) => other !== option) : [...chosen, option];
  return { ...selection, [group]: next };
}

/** Everything of both. */
export const both = (one: Selection, other: Selection): Selection =>
  perGroup((group) => [...new Set([...(one[group] ?? []), ...(other[group] ?? [])])]);

export function without(selection: Selection, group: Group): Selection {
  return { ...selection, [group]: [] };
}

/** Filters on a name, or no longer when nothing was typed. */
export function named(selection: Selection, typed: string): Selection {
  return { ...selection, naam: typed.trim() === '' ? [] : [typed] };
}

export function chosenOptions(selection: Selection): { group: Group; option: string }[] {
  return GROUP_NAMES.flatMap((group) => (selection[group] ?? []).map((option) => ({ group, option })));
}

/** `?onderwerp=werkdruk&taal=ar`; empty when nothing was chosen. */
export function toQuery(selection: Selection): string {
  const pairs = chosenOptions(selection).map(({ group, option }) => [group, option.trim()]);
  const query = new URLSearchParams(pairs).toString();
  return query && `?${query}`;
}

/** Unknown options are left out, so that an old link still works. */
export function fromQuery(query: string, known: KnownOptions): Selection {
  const params = new URLSearchParams(query);
  const selection = perGroup((group) =>
    [...new Set(params.getAll(group))].filter((option) => known[group].includes(option)),
  );
  return named(selection, params.get('naam') ?? '');
}
