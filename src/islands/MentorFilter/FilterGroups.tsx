import { useStore } from '@nanostores/preact';
import type { Group } from '../../domain/directory/groups.ts';
import { $listed, $selection } from '../../stores/directory.ts';
import { FilterGroup } from './FilterGroup.tsx';
import type { FilterProps } from './props.ts';

/** Short lists first, so that somebody with a phone sees all groups at a glance. */
const ORDER: readonly Group[] = ['plek', 'manier', 'onderwerp', 'taal', 'werkveld', 'regio', 'beroep'];

interface Props extends FilterProps {
  /** Which groups stand open at first. */
  open: readonly Group[];
}

/** All groups of the filter. */
export function FilterGroups({ texts, options, open }: Props) {
  const mentors = useStore($listed);
  const selection = useStore($selection);
  return (
    <>
      {ORDER.map((group) => (
        <FilterGroup
          key={group}
          texts={texts}
          group={group}
          options={options[group]}
          mentors={mentors}
          selection={selection}
          open={open.includes(group)}
        />
      ))}
    </>
  );
}
