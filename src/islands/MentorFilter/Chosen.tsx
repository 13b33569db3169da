import { bestToDrop } from '../../domain/directory/filter.ts';
import type { Filterable, Group } from '../../domain/directory/groups.ts';
import { chosenOptions, type Selection } from '../../domain/directory/selection.ts';
import { say, type Texts } from '../../domain/texts/texts.ts';
import type { FilterOptions } from './FilterGroups.tsx';

interface Props {
  texts: Texts;
  options: FilterOptions;
  selection: Selection;
  onToggle: (group: Group, option: string) => void;
  onClear: (group?: Group) => void;
}

/** What was chosen, each with a button to take it away (rule D-07). */
export function Chosen({ texts, options, selection, onToggle, onClear }: Props) {
  const t = (key: string, facts = {}) => say(texts, key, facts);
  const chosen = chosenOptions(selection);
  if (chosen.length === 0) return null;
  return (
    <ul class="cluster filter__chosen" role="list" aria-label={t('filter.chosen')}>
      {chosen.map(({ group, option }) => {
        const label = options[group][option] ?? option;
        return (
          <li key={`${group}-${option}`}>
            <button
              class="filter__remove"
              type="button"
              aria-label={t('filter.remove', { option: label })}
              onClick={() => {
                onToggle(group, option);
              }}
            >
              {label} <span aria-hidden="true">×</span>
            </button>
          </li>
        );
      })}
      <li>
        <button
          class="button"
          data-kind="quiet"
          type="button"
          onClick={() => {
            onClear();
          }}
        >
          {t('filter.clear')}
        </button>
      </li>
    </ul>
  );
}

/** Nobody is left: which group to let go, and where to ask (rule D-09). */
export function NothingFound({
  texts,
  mentors,
  selection,
  onClear,
}: Omit<Props, 'onToggle' | 'options'> & { mentors: readonly Filterable[] }) {
  const t = (key: string, facts = {}) => say(texts, key, facts);
  const best = bestToDrop(mentors, selection);
  return (
    <div class="notice" data-kind="tip">
      <p>{t('filter.none')}</p>
      {best && (
        <>
          <p>{t('filter.drop', { group: t(`groups.${best.group}`), count: best.mentors })}</p>
          <p>
            <button
              class="button"
              type="button"
              onClick={() => {
                onClear(best.group);
              }}
            >
              {t('filter.dropButton', { group: t(`groups.${best.group}`) })}
            </button>
          </p>
        </>
      )}
      <p>
        <a href="/contact/">{t('filter.ask')}</a>
      </p>
    </div>
  );
}
