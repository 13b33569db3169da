import { useStore } from '@nanostores/preact';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Selection } from '../../domain/directory/selection.ts';
import { $found, $listed, $selection, select } from '../../stores/directory.ts';
import { FoundView } from './FoundView.tsx';
import type { FilterProps } from './props.ts';

interface Props extends FilterProps {
  /** The picture for when nobody is found. */
  children?: ComponentChildren;
}

/** Above the list: how many mentors were found, and the chosen filters. */
export function FoundBar(props: Props) {
  const status = useRef<HTMLParagraphElement>(null);
  const selection = useStore($selection);
  const mentors = useStore($listed);
  const found = useStore($found);
  const count = mentors.length > 0 ? found.size : props.total;

  /** The pressed button is gone, so the focus goes to what it changed. */
  const change = (next: Selection) => {
    select(next);
    status.current?.focus();
  };
  return <FoundView {...{ ...props, mentors, selection, count, status, change }} />;
}
