import { useEffect, useRef, useState } from 'preact/hooks';
import type { MentorOption } from '../../domain/choice/mentor-option.ts';
import type { Translate } from '../../domain/texts/texts.ts';
import { MentorCards } from '../../views/form/MentorCards.tsx';
import { TakeBack } from '../../views/TakeBack.tsx';

interface Props {
  t: Translate;
  mentors: readonly MentorOption[];
  /** First choice first. */
  chosen: readonly string[];
  onOrder: (ids: readonly string[]) => void;
  isListed: boolean;
  onList: () => void;
}

/** The mentors that were chosen on another page: says what a button did, and keeps the focus in its place. */
export function ChosenMentors({ t, mentors, chosen, onOrder, isListed, onList }: Props) {
  const [said, setSaid] = useState('');
  const [moved, setMoved] = useState<string>();
  const [removed, setRemoved] = useState<{ name: string; before: readonly string[] }>();
  const list = useRef<HTMLOListElement>(null);
  const message = useRef<HTMLDivElement>(null);
  // The pressed button moved or is gone, so the focus needs a place.
  useEffect(() => {
    if (moved === undefined) return;
    const ways = list.current?.querySelectorAll<HTMLElement>(`[data-way^="${moved} "]:not([hidden])`);
    ways?.[0]?.focus();
    setMoved(undefined);
  }, [moved]);
  useEffect(() => message.current?.focus(), [removed]);

  const inOrder = chosen.flatMap((id) => mentors.find((mentor) => mentor.id === id) ?? []);
  return (
    <>
      {inOrder.length > 0 && (
        <MentorCards
          {...{ t, said, list, isListed, onList }}
          mentors={inOrder}
          onMove={({ id, name }, by) => {
            const place = chosen.indexOf(id) + by;
            onOrder(chosen.filter((other) => other !== id).toSpliced(place, 0, id));
            setSaid(t('mentors.moved', { name, place: place + 1 }));
            setRemoved(undefined);
            setMoved(id);
          }}
          onRemove={({ id, name }) => {
            onOrder(chosen.filter((other) => other !== id));
            setSaid('');
            setRemoved({ name, before: chosen });
          }}
        />
      )}
      {removed && (
        <TakeBack
          text={t('mentors.removed', { name: removed.name })}
          label={t('draft.undo')}
          box={message}
          onUndo={() => {
            onOrder(removed.before);
            setRemoved(undefined);
            list.current?.focus();
          }}
        />
      )}
    </>
  );
}
