import { labelOf } from '../../domain/directory/option.ts';
import { chosenOptions, type Selection, toggle } from '../../domain/directory/selection.ts';
import { say } from '../../domain/texts/texts.ts';
import type { FilterProps } from './props.ts';

interface Props extends Pick<FilterProps, 'texts' | 'options'> {
  selection: Selection;
  change: (next: Selection) => void;
}

/** The chosen filters, each with a button to remove it, and one that removes all. */
export function ChosenFilters({ texts, options, selection, change }: Props) {
  const t = (key: string, facts = {}) => say(texts, key, facts);
  return (
    <ul class="found__chosen" role="list" aria-label={t('chosen')}>
      {chosenOptions(selection).map(({ group, option }) => {
        const label = labelOf(options, group, option);
        return (
          <li key={`${group}-${option}`}>
            <button
              class="chosen"
              type="button"
              aria-label={t('remove', { option: label })}
              onClick={() => change(toggle(selection, group, option))}
            >
              {label}
              <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
                <path d="M6 6l12 12M18 6L6 18" />
              </svg>
            </button>
          </li>
        );
      })}
      <li>
        <button class="button" data-kind="quiet" type="button" onClick={() => change({})}>
          {t('clear')}
        </button>
      </li>
    </ul>
  );
}
