import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { MAX_CHOICES } from '../../domain/choice/choice.ts';
import { filter } from '../../domain/directory/filter.ts';
import { type Filterable, type Group, GROUP_NAMES } from '../../domain/directory/groups.ts';
import { fromQuery, type Known, type Selection, toggle, toQuery } from '../../domain/directory/selection.ts';
import { say, type Texts } from '../../domain/texts/texts.ts';
import { $choice, dropMentor, pickMentor, restoreChoice } from '../../stores/choice.ts';
import { Chosen, NothingFound } from './Chosen.tsx';
import { FilterGroups, type FilterOptions } from './FilterGroups.tsx';
import { followKeep, readList, showKept, showOnly } from './list.ts';

interface Props {
  texts: Texts;
  options: FilterOptions;
  /** How many mentors stand in the list. */
  total: number;
}

/**
 * Filters the list that stands in the page already. What was chosen stands in the address, so that back, reload and a
 * shared link work; these choices say nothing about a person.
 */
export function MentorFilter({ texts, options, total }: Props) {
  const t = (key: string, facts = {}) => say(texts, key, facts);
  const tray = useRef<HTMLDialogElement>(null);
  const [mentors, setMentors] = useState<readonly Filterable[]>([]);
  const [selection, setSelection] = useState<Selection>({});
  const choice = useStore($choice);
  const found = useMemo(() => filter(mentors, selection), [mentors, selection]);
  const count = mentors.length > 0 ? found.size : total;

  useEffect(() => {
    const known = Object.fromEntries(
      GROUP_NAMES.map((group) => [group, Object.keys(options[group])]),
    ) as unknown as Known;
    const follow = () => {
      setSelection(fromQuery(location.search, known));
    };
    setMentors(readList());
    follow();
    restoreChoice();
    addEventListener('popstate', follow);
    const unfollow = followKeep((id, keep) => {
      (keep ? pickMentor : dropMentor)(id);
    });
    return () => {
      removeEventListener('popstate', follow);
      unfollow();
    };
  }, []);

  useEffect(() => {
    if (mentors.length > 0) showOnly(found);
  }, [found]);

  useEffect(() => {
    showKept(choice, choice.length >= MAX_CHOICES);
  }, [choice]);

  const choose = (next: Selection) => {
    setSelection(next);
    history.pushState(null, '', toQuery(next) || location.pathname);
  };
  const onToggle = (group: Group, option: string) => {
    choose(toggle(selection, group, option));
  };
  const onClear = (group?: Group) => {
    choose(group === undefined ? {} : { ...selection, [group]: [] });
  };
  const close = () => tray.current?.close();

  return (
    <div class="filter">
      <button
        class="button filter__open"
        data-kind="secondary"
        type="button"
        onClick={() => tray.current?.showModal()}
      >
        {t('filter.open')}
      </button>
      <dialog class="filter__tray" ref={tray} aria-label={t('filter.title')}>
        <h2 class="minor-heading">{t('filter.title')}</h2>
        <FilterGroups
          texts={texts}
          options={options}
          mentors={mentors}
          selection={selection}
          onToggle={onToggle}
        />
        <p class="filter__done">
          <button class="button" type="button" onClick={close}>
            {t('filter.show', { count })}
          </button>
        </p>
      </dialog>
      <p class="filter__found" role="status">
        {t('filter.found', { count })}
      </p>
      <Chosen texts={texts} options={options} selection={selection} onToggle={onToggle} onClear={onClear} />
      {mentors.length > 0 && found.size === 0 && (
        <NothingFound texts={texts} mentors={mentors} selection={selection} onClear={onClear} />
      )}
      {choice.length > 0 && (
        <p class="filter__kept">
          {t('compareBar', { count: choice.length })} <a href="/mentoren/vergelijken/">{t('compareLink')}</a>
        </p>
      )}
    </div>
  );
}
