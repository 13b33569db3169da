import { useStore } from '@nanostores/preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { perGroup } from '../../domain/directory/groups.ts';
import { say } from '../../domain/texts/texts.ts';
import { $found, $listed, openDirectory } from '../../stores/directory.ts';
import { FilterGroups } from './FilterGroups.tsx';
import { FilterTray } from './FilterTray.tsx';
import { NameField } from './NameField.tsx';
import type { FilterProps } from './props.ts';
import { chosenBefore, followList, readList, showOnly } from './rendered-list.ts';

/** After a frame, because until then the page is as long as the list was. A field that is typed in stays in view. */
function bringCountIntoView({ target }: Event): void {
  requestAnimationFrame(() => {
    document.querySelector('.found')?.scrollIntoView({ block: 'nearest' });
    if (target instanceof HTMLInputElement && target.type === 'search')
      target.scrollIntoView({ block: 'nearest' });
  });
}

/**
 * Filters the list that is already in the page. The filters are in the address, so that back, reload and a shared link
 * work.
 */
export function MentorFilter(props: FilterProps) {
  const { texts, options } = props;
  const found = useStore($found);
  const isRead = useStore($listed).length > 0;
  const [before] = useState(chosenBefore);

  useEffect(
    () =>
      openDirectory(
        readList(),
        perGroup((group) => options[group].map(({ id }) => id)),
        before,
      ),
    [],
  );
  useEffect(() => followList((listed) => $listed.set(listed)), []);
  // Before the frame, so that boxes, count and list change at once.
  useLayoutEffect(() => (isRead ? showOnly(found) : undefined), [found, isRead]);

  return (
    <>
      <section class="filter" aria-labelledby="filter-title" onInput={bringCountIntoView}>
        <h2 class="filter__title" id="filter-title">
          {say(texts, 'title')}
        </h2>
        <NameField texts={texts} />
        <div class="filter__groups">
          <FilterGroups {...props} open={['plek', 'manier', 'onderwerp']} />
        </div>
      </section>
      <FilterTray {...props} />
    </>
  );
}
