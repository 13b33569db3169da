import { useStore } from '@nanostores/preact';
import type { Group } from '../../domain/directory/groups.ts';
import { $listed, $selection } from '../../stores/directory.ts';
import { FilterGroup } from './FilterGroup.tsx';
import type { FilterProps } from './props.ts';

/** Short lists first, so that all groups can be seen at a glance on a phone. */
const ORDER: readonly Group[] = [
  'plek',
  'programma',
  'manier',
  'onderwerp',
  'taal',
  'werkveld',
  'regio',
  'beroep',
];

interface Props extends FilterProps {
  /** Groups that are open at first. */
  open: readonly Group[];
}

/** All groups of the filter. */
export function FilterGroups({ texts, options, open }: Props) {
  const mentors = useStore($listed);
  const selection = useStore($selection);
  return (
    <>
      {ORDER.filter((group) => options[group].length > 0).map((group) => (
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
