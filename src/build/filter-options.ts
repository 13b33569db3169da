import { type Filterable, type Group, GROUP_NAMES } from '../domain/directory/groups.ts';
import { countsFor } from '../domain/directory/filter.ts';
import { readVocabulary, type Vocabulary } from '../schemas/vocabulary.ts';
import { textsIn } from './texts.ts';

/** One box of a filter. */
export interface FilterOption {
  id: string;
  label: string;
  /** How many of all mentors have it. */
  count: number;
  /** Languages: the name in the language itself, and how that is written. */
  own?: { name: string; dir: 'rtl' | 'ltr' };
}

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

/** The boxes per group. What no mentor has is left out: nobody could ever find anything by it. */
export function filterOptions(mentors: readonly Filterable[]): Record<Group, FilterOption[]> {
  const pairs = GROUP_NAMES.map((group): [Group, FilterOption[]] => {
    const counts = countsFor(mentors, {}, group);
    const options = optionsOf(group).map((option) => ({ ...option, count: counts.get(option.id) ?? 0 }));
    const used = options.filter(({ count }) => count > 0);
    return [
      group,
      BY_LETTER.includes(group) ? used.sort((a, b) => a.label.localeCompare(b.label, 'nl')) : used,
    ];
  });
  return Object.fromEntries(pairs) as Record<Group, FilterOption[]>;
}

function optionsOf(group: Group): Omit<FilterOption, 'count'>[] {
  if (group === 'plek') return [{ id: 'ja', label: textsIn('nl')('mentors.filter.withRoom') }];
  return Object.entries(readVocabulary(LISTS[group])).map(([id, { nl: label, own, dir = 'ltr' }]) => ({
    id,
    label,
    ...(own !== undefined && own !== label && { own: { name: own, dir } }),
  }));
}
