import { countsFor } from '../../domain/directory/filter.ts';
import type { Filterable, Group } from '../../domain/directory/groups.ts';
import type { FilterOption } from '../../domain/directory/option.ts';
import { type Selection, toggle } from '../../domain/directory/selection.ts';
import { say, type Texts } from '../../domain/texts/texts.ts';
import { select } from '../../stores/directory.ts';
import { LiveText } from '../../views/LiveText.tsx';

interface Props {
  texts: Texts;
  group: Group;
  options: readonly FilterOption[];
  /** Empty until the list has been read; the counts are then those of the build. */
  mentors: readonly Filterable[];
  selection: Selection;
  open: boolean;
}

/** One group of boxes, each with how many mentors it would give now. */
export function FilterGroup({ texts, group, options, mentors, selection, open }: Props) {
  const label = say(texts, `groups.${group}`);
  const chosen = selection[group] ?? [];
  const counts = countsFor(mentors, selection, group);
  const countOf = ({ id, count }: FilterOption) => (mentors.length > 0 ? (counts.get(id) ?? 0) : count);
  return (
    <details class="filter__group" open={open || chosen.length > 0}>
      <summary>
        {label}
        {chosen.length > 0 && (
          <span class="filter__picked">
            <LiveText>{say(texts, 'picked', { count: chosen.length })}</LiveText>
          </span>
        )}
      </summary>
      <fieldset class="filter__options">
        <legend class="visually-hidden">{label}</legend>
        {options.map((option) => {
          const count = countOf(option);
          const on = chosen.includes(option.id);
          return (
            <label class="filter__option" key={option.id} data-empty={(count === 0 && !on) || undefined}>
              <input
                type="checkbox"
                name={group}
                value={option.id}
                checked={on}
                autocomplete="off"
                onChange={() => select(toggle(selection, group, option.id))}
              />
              <span>
                {option.shown ?? option.label}
                {option.own && (
                  <>
                    {' '}
                    <bdi class="filter__own" lang={option.id} dir={option.own.dir}>
                      {option.own.name}
                    </bdi>
                  </>
                )}
              </span>
              <span class="filter__count">
                <span class="visually-hidden" key={`say ${count}`}>
                  , {say(texts, 'count', { count })}
                </span>
                <span aria-hidden="true" key={count}>
                  {count}
                </span>
              </span>
            </label>
          );
        })}
      </fieldset>
    </details>
  );
}
