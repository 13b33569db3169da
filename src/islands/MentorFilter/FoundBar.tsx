import { useStore } from '@nanostores/preact';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { chosenOptions, type Selection, toggle } from '../../domain/directory/selection.ts';
import { say } from '../../domain/texts/texts.ts';
import { $found, $listed, $selection, select } from '../../stores/directory.ts';
import { NobodyFound } from './NobodyFound.tsx';
import type { FilterProps } from './props.ts';

interface Props extends FilterProps {
  /** The picture for when nobody is found. */
  children?: ComponentChildren;
}

/** Above the list: how many mentors there are, and what was chosen, each with a button to take it away (rule D-07). */
export function FoundBar({ texts, options, total, children }: Props) {
  const t = (key: string, facts = {}) => say(texts, key, facts);
  const status = useRef<HTMLParagraphElement>(null);
  const selection = useStore($selection);
  const mentors = useStore($listed);
  const found = useStore($found);
  const chosen = chosenOptions(selection);
  const count = mentors.length > 0 ? found.size : total;

  /** The button that was pressed is gone; the focus goes to what it changed. */
  const change = (next: Selection) => {
    select(next);
    status.current?.focus();
  };
  return (
    <div class="found">
      <p class="found__count" role="status" tabIndex={-1} ref={status}>
        {t('found', { count })}
      </p>
      {chosen.length > 0 && (
        <ul class="found__chosen" role="list" aria-label={t('chosen')}>
          {chosen.map(({ group, option }) => {
            const label = options[group].find(({ id }) => id === option)?.label ?? option;
            return (
              <li key={`${group}-${option}`}>
                <button
                  class="chosen"
                  type="button"
                  aria-label={t('remove', { option: label })}
                  onClick={() => change(toggle(selection, group, option))}
                >
                  {label}
                  <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" focusable="false">
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
      )}
      {count === 0 && (
        <NobodyFound texts={texts} options={options} mentors={mentors} selection={selection} change={change}>
          {children}
        </NobodyFound>
      )}
    </div>
  );
}
