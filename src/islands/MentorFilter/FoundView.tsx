import type { ComponentChildren, Ref } from 'preact';
import type { Filterable } from '../../domain/directory/groups.ts';
import { chosenOptions, type Selection } from '../../domain/directory/selection.ts';
import { say } from '../../domain/texts/texts.ts';
import { LiveText } from '../../views/LiveText.tsx';
import { ChosenFilters } from './ChosenFilters.tsx';
import { NobodyFound } from './NobodyFound.tsx';
import type { FilterProps } from './props.ts';

interface Props extends Omit<FilterProps, 'total'> {
  mentors: readonly Filterable[];
  selection: Selection;
  /** How many mentors are found. */
  count: number;
  status: Ref<HTMLParagraphElement>;
  change: (next: Selection) => void;
  /** The picture for when nobody is found. */
  children?: ComponentChildren;
}

/** How many mentors are found, what was chosen, and what to do when nobody is left. */
export function FoundView({ texts, options, mentors, selection, count, status, change, children }: Props) {
  return (
    <div class="found">
      <p class="found__count" role="status" tabIndex={-1} ref={status}>
        <LiveText>{say(texts, 'found', { count })}</LiveText>
      </p>
      {chosenOptions(selection).length > 0 && <ChosenFilters {...{ texts, options, selection, change }} />}
      {count === 0 && (
        <NobodyFound {...{ texts, options, mentors, selection, change }}>{children}</NobodyFound>
      )}
    </div>
  );
}
