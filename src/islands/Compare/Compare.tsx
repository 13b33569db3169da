import { useStore } from '@nanostores/preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../domain/texts/texts.ts';
import { $choice, chooseMentors, dropMentor, restoreChoice } from '../../stores/choice.ts';
import { $mentors, loadMentors } from '../../stores/mentors.ts';
import { TakeBack } from '../../views/TakeBack.tsx';
import { CompareView } from './CompareView.tsx';
import type { CompareProps } from './props.ts';

interface Props extends CompareProps {
  /** The picture for when nobody is kept. */
  children?: ComponentChildren;
}

/** The mentors kept in this tab, side by side. The build renders it empty, because only the browser knows them. */
export function Compare({ children, ...props }: Props) {
  const t = (key: string, facts = {}) => say(props.texts, key, facts);
  const [started, setStarted] = useState(false);
  const [removed, setRemoved] = useState<{ id: string; before: readonly string[] }>();
  const status = useRef<HTMLParagraphElement>(null);
  const message = useRef<HTMLDivElement>(null);
  // The pressed button is gone, so the focus needs a new place.
  useEffect(() => message.current?.focus(), [removed]);
  const choice = useStore($choice);
  const all = useStore($mentors);
  const mentors = choice.flatMap((id) => all?.find((mentor) => mentor.id === id) ?? []);

  useEffect(() => {
    restoreChoice();
    setStarted(true);
    if ($choice.get().length > 0) void loadMentors();
  }, []);

  if (!started) return null;
  if (choice.length > 0 && all === null) {
    return (
      <p class="notice" data-kind="error" role="alert">
        {t('failed')}
      </p>
    );
  }
  if (choice.length > 0 && all === undefined) return <p role="status">{t('loading')}</p>;
  return (
    <CompareView
      {...props}
      mentors={mentors}
      status={status}
      onAsk={chooseMentors}
      onRemove={(id) => {
        setRemoved({ id, before: choice });
        dropMentor(id);
      }}
      takeBack={
        removed && (
          <TakeBack
            text={t('removed', { name: all?.find(({ id }) => id === removed.id)?.name ?? '' })}
            label={t('putBack')}
            box={message}
            onUndo={() => {
              chooseMentors(removed.before);
              setRemoved(undefined);
              status.current?.focus();
            }}
          />
        )
      }
    >
      {children}
    </CompareView>
  );
}
