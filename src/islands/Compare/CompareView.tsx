import type { ComponentChildren, RefObject } from 'preact';
import type { MentorFacts } from '../../domain/matching/mentor.ts';
import { addressIn } from '../../domain/texts/addresses.ts';
import { groupsToAsk, isMixed } from '../../domain/choice/together.ts';
import { namesInWords } from '../../domain/texts/names-in-words.ts';
import { say } from '../../domain/texts/texts.ts';
import { CompareTable } from './CompareTable.tsx';
import type { CompareProps } from './props.ts';
import { LiveText } from '../../views/LiveText.tsx';

interface Props extends CompareProps {
  mentors: readonly MentorFacts[];
  onRemove: (id: string) => void;
  /** These are asked, and the others no more. */
  onAsk?: (ids: readonly string[]) => void;
  /** The way to have back a mentor who was removed. */
  takeBack?: ComponentChildren;
  /** The line that says how many there are: what takes the focus when a mentor is back. */
  status?: RefObject<HTMLParagraphElement> | null;
  /** The picture for when nobody is kept. */
  children?: ComponentChildren;
}

const firstNameOf = ({ name }: MentorFacts): string => name.split(' ')[0] ?? name;

/** How many mentors are kept, the table with them or the way to keep one, and what to do next. */
export function CompareView({ status = null, takeBack, children, ...props }: Props) {
  const { texts, mentors, onAsk } = props;
  const t = (key: string, facts = {}) => say(texts, key, facts);
  const isEmpty = mentors.length === 0;
  return (
    <>
      <p class="compare-page__count" role="status" tabIndex={-1} ref={status}>
        <LiveText>{isEmpty ? t('empty') : t('left', { count: mentors.length })}</LiveText>
        {mentors.length === 1 && <LiveText>{`. ${t('one')}`}</LiveText>}
      </p>
      {takeBack}
      {isEmpty ? (
        <div class="compare-page__empty">
          {children}
          <p>{t('emptyText')}</p>
        </div>
      ) : (
        <CompareTable {...props} />
      )}
      {isMixed(mentors) && <p class="notice">{t('apart')}</p>}
      <p class="cluster">
        {groupsToAsk(mentors).map((group) => (
          <a
            class="button"
            key={group[0]?.programme}
            href={addressIn(texts, 'request')}
            onClick={() => onAsk?.(group.map(({ id }) => id))}
          >
            <LiveText>
              {isMixed(mentors)
                ? t('askNamed', { names: namesInWords(group.map(firstNameOf), texts['language'] ?? '') })
                : t('ask', { count: mentors.length })}
            </LiveText>
          </a>
        ))}
        <a class="button" data-kind={isEmpty ? undefined : 'secondary'} href={addressIn(texts, 'mentors')}>
          {t('browse')}
        </a>
      </p>
    </>
  );
}
