import { useStore } from '@nanostores/preact';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { chosenOptions, type Selection } from '../../domain/directory/selection.ts';
import { say } from '../../domain/texts/texts.ts';
import { $found, $listed, $selection, select } from '../../stores/directory.ts';
import { ChosenFilters } from './ChosenFilters.tsx';
import { NobodyFound } from './NobodyFound.tsx';
import type { FilterProps } from './props.ts';
import { LiveText } from '../../views/LiveText.tsx';

interface Props extends FilterProps {
  /** The picture for when nobody is found. */
  children?: ComponentChildren;
}

/** Above the list: how many mentors were found, and the chosen filters. */
export function FoundBar({ texts, options, total, children }: Props) {
  const t = (key: string, facts = {}) => say(texts, key, facts);
  const status = useRef<HTMLParagraphElement>(null);
  const selection = useStore($selection);
  const mentors = useStore($listed);
  const found = useStore($found);
  const hasChosen = chosenOptions(selection).length > 0;
  const count = mentors.length > 0 ? found.size : total;

  /** The pressed button is gone, so the focus goes to what it changed. */
  const change = (next: Selection) => {
    select(next);
    status.current?.focus();
  };
  return (
    <div class="found">
      <p class="found__count" role="status" tabIndex={-1} ref={status}>
        <LiveText>{t('found', { count })}</LiveText>
      </p>
      {hasChosen && <ChosenFilters texts={texts} options={options} selection={selection} change={change} />}
      {count === 0 && (
        <NobodyFound texts={texts} options={options} mentors={mentors} selection={selection} change={change}>
          {children}
        </NobodyFound>
      )}
    </div>
  );
}
