import { countsFor } from '../domain/directory/filter.ts';
import { type Filterable, type Group, perGroup } from '../domain/directory/groups.ts';
import type { FilterOption, FilterOptions } from '../domain/directory/option.ts';
import { withBreaks } from './break-words.ts';
import { hasChoice, programmeList } from './programmes.ts';
import { type Language, textsIn } from './texts.ts';
import { allTermsIn } from './vocabulary.ts';

const LISTS: Record<Exclude<Group, 'plek' | 'programma' | 'naam'>, string> = {
  onderwerp: 'topics',
  taal: 'languages',
  werkveld: 'settings',
  beroep: 'professions',
  regio: 'regions',
  manier: 'formats',
};

/**
 * Long lists, sorted alphabetically because people look for a word in them; the others keep the order of their file.
 */
const BY_LETTER: readonly Group[] = ['onderwerp', 'werkveld', 'beroep'];

/** The options per group, without those that no mentor has. */
export function filterOptions(mentors: readonly Filterable[], language: Language): FilterOptions {
  return perGroup((group) => {
    const counts = countsFor(mentors, {}, group);
    const used = optionsOf(group, language)
      .map((option) => ({ ...option, count: counts.get(option.id) ?? 0 }))
      .filter(({ count }) => count > 0);
    return BY_LETTER.includes(group) ? used.sort((a, b) => a.label.localeCompare(b.label, language)) : used;
  });
}

function optionsOf(group: Group, language: Language): Omit<FilterOption, 'count'>[] {
  if (group === 'plek') return [{ id: 'ja', label: textsIn(language)('mentors.filter.withRoom') }];
  if (group === 'naam') return [];
  if (group === 'programma') return hasChoice() ? programmeList() : [];
  return allTermsIn(language, LISTS[group]).map(({ id, label, own: name, dir }) => ({
    id,
    label,
    ...(withBreaks(label) !== label && { shown: withBreaks(label) }),
    ...(name !== undefined && name !== label && { own: { name, dir: dir ?? ('ltr' as const) } }),
  }));
}
