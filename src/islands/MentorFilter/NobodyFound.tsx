import type { ComponentChildren } from 'preact';
import { bestToDrop } from '../../domain/directory/filter.ts';
import type { Filterable, Group } from '../../domain/directory/groups.ts';
import { labelOf } from '../../domain/directory/option.ts';
import { type Selection, without } from '../../domain/directory/selection.ts';
import { addressIn } from '../../domain/texts/addresses.ts';
import { say } from '../../domain/texts/texts.ts';
import type { FilterProps } from './props.ts';
import { LiveText } from '../../views/LiveText.tsx';

interface Props extends Pick<FilterProps, 'texts' | 'options'> {
  mentors: readonly Filterable[];
  selection: Selection;
  change: (next: Selection) => void;
  children?: ComponentChildren;
}

/** Nobody is left: which filter to drop, or which two, what that gives, and where to ask. */
export function NobodyFound({ texts, options, mentors, selection, change, children }: Props) {
  const t = (key: string, facts = {}) => say(texts, key, facts);
  const oneOf = new Intl.ListFormat(texts['language'], { type: 'disjunction' });
  const allOf = new Intl.ListFormat(texts['language']);
  const best = bestToDrop(mentors, selection);
  const nameOf = (group: Group) =>
    oneOf.format((selection[group] ?? []).map((option) => labelOf(options, group, option)));
  const dropped = allOf.format((best?.groups ?? []).map((group) => `‘${nameOf(group)}’`));
  return (
    <div class="nobody">
      <div class="nobody__art">{children}</div>
      <div class="nobody__text">
        <h2>{t('none')}</h2>
        {best && (
          <>
            <p>
              <LiveText>{t('drop', { filter: dropped, count: best.mentors })}</LiveText>
            </p>
            <p>
              <button
                class="button"
                type="button"
                onClick={() => change(best.groups.reduce(without, selection))}
              >
                <LiveText>{t('dropButton', { filter: dropped })}</LiveText>
              </button>
            </p>
          </>
        )}
        <p>
          <a href={addressIn(texts, 'contact')}>{t('ask')}</a>
        </p>
      </div>
    </div>
  );
}
