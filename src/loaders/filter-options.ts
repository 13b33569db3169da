import { countsFor } from '../domain/directory/filter.ts';
import { type Filterable, type Group, perGroup } from '../domain/directory/groups.ts';
import type { FilterOption, FilterOptions } from '../domain/directory/option.ts';
import { readVocabulary, type Vocabulary } from '../schemas/vocabulary.ts';
import { textsIn } from './texts.ts';

const LISTS: Record<Exclude<Group, 'plek'>, Vocabulary> = {
  onderwerp: 'topics',
  taal: 'languages',
  werkveld: 'settings',
  beroep: 'professions',
  regio: 'regions',
  manier: 'formats',
};

/** Long lists in which somebody looks for a word; the others keep the order of their file. */
const BY_LETTER: readonly Group[] = ['onderwerp', 'werkveld', 'beroep'];

/** The boxes per group. What no mentor has is left out: nobody could ever find anybody by it. */
export function filterOptions(mentors: readonly Filterable[]): FilterOptions {
  return perGroup((group) => {
    const counts = countsFor(mentors, {}, group);
    const used = optionsOf(group)
      .map((option) => ({ ...option, count: counts.get(option.id) ?? 0 }))
      .filter(({ count }) => count > 0);
    return BY_LETTER.includes(group) ? used.sort((a, b) => a.label.localeCompare(b.label, 'nl')) : used;
  });
}

function optionsOf(group: Group): Omit<FilterOption, 'count'>[] {
  if (group === 'plek') return [{ id: 'ja', label: textsIn('nl')('mentors.filter.withRoom') }];
  return Object.entries(readVocabulary(LISTS[group])).map(([id, term]) => {
    const { nl: label, own: name, dir = 'ltr' } = term;
    return { id, label, ...(name !== undefined && name !== label && { own: { name, dir } }) };
  });
}
