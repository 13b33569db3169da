import { countsFor } from '../../domain/directory/filter.ts';
import { type Filterable, type Group, GROUP_NAMES } from '../../domain/directory/groups.ts';
import type { Selection } from '../../domain/directory/selection.ts';
import { say, type Texts } from '../../domain/texts/texts.ts';

export type FilterOptions = Readonly<Record<Group, Readonly<Record<string, string>>>>;

interface Props {
  texts: Texts;
  options: FilterOptions;
  mentors: readonly Filterable[];
  selection: Selection;
  onToggle: (group: Group, option: string) => void;
}

/** Open at first: what most people choose by. */
const OPEN: readonly Group[] = ['onderwerp', 'taal', 'plek'];

/** The groups with their options, and how many mentors each option has now. */
export function FilterGroups({ texts, options, mentors, selection, onToggle }: Props) {
  return (
    <>
      {GROUP_NAMES.map((group) => {
        const counts = countsFor(mentors, selection, group);
        const chosen = selection[group] ?? [];
        return (
          <details class="filter__group" key={group} open={OPEN.includes(group) || chosen.length > 0}>
            <summary id={`group-${group}`}>{say(texts, `groups.${group}`)}</summary>
            <div role="group" aria-labelledby={`group-${group}`} class="filter__options">
              {Object.entries(options[group]).map(([id, label]) => {
                const count = counts.get(id) ?? 0;
                return (
                  <label class="filter__option" key={id} data-empty={count === 0 || undefined}>
                    <input
                      type="checkbox"
                      name={group}
                      value={id}
                      checked={chosen.includes(id)}
                      autocomplete="off"
                      onChange={() => {
                        onToggle(group, id);
                      }}
                    />
                    <span>
                      {label} <span class="filter__count">({count})</span>
                    </span>
                  </label>
                );
              })}
            </div>
          </details>
        );
      })}
    </>
  );
}
