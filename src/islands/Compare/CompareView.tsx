import type { ComponentChildren, RefObject } from 'preact';
import type { MentorFacts } from '../../domain/matching/mentor.ts';
import { addressIn } from '../../domain/texts/addresses.ts';
import { say } from '../../domain/texts/texts.ts';
import { CompareTable } from './CompareTable.tsx';
import type { CompareProps } from './props.ts';
import { LiveText } from '../../views/LiveText.tsx';

interface Props extends CompareProps {
  mentors: readonly MentorFacts[];
  onRemove: (id: string) => void;
  /** The way to have back a mentor who was removed. */
  takeBack?: ComponentChildren;
  /** The line that says how many there are: what takes the focus when a mentor is back. */
  status?: RefObject<HTMLParagraphElement> | null;
  /** The picture for when nobody is kept. */
  children?: ComponentChildren;
}

/** How many mentors are kept, the table with them or the way to keep one, and what to do next. */
export function CompareView({ status = null, takeBack, children, ...props }: Props) {
  const { texts, mentors } = props;
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
      <p class="cluster">
        {!isEmpty && (
          <a class="button" href={addressIn(texts, 'request')}>
            <LiveText>{t('ask', { count: mentors.length })}</LiveText>
          </a>
        )}
        <a class="button" data-kind={isEmpty ? undefined : 'secondary'} href={addressIn(texts, 'mentors')}>
          {t('browse')}
        </a>
      </p>
    </>
  );
}
