import { useStore } from '@nanostores/preact';
import { useEffect } from 'preact/hooks';
import { MAX_CHOICES } from '../../domain/choice/choice.ts';
import { addressIn } from '../../domain/texts/addresses.ts';
import { say, type Texts } from '../../domain/texts/texts.ts';
import { $choice, dropMentor, pickMentor, restoreChoice } from '../../stores/choice.ts';
import { LiveText } from '../../views/LiveText.tsx';
import { followBoxes, keptEarly, showKept } from './keep-boxes.ts';

interface Props {
  /** The texts under `keep` in `content/interface/nl/mentors.yaml`. */
  texts: Texts;
}

/** At the foot of the screen: how many mentors are kept, and the way to compare them. Makes the boxes work. */
export function KeptBar({ texts }: Props) {
  const choice = useStore($choice);
  const full = choice.length >= MAX_CHOICES;

  useEffect(() => {
    restoreChoice();
    keptEarly().forEach(pickMentor);
    return followBoxes((id, keep) => (keep ? pickMentor(id) : dropMentor(id)));
  }, []);
  useEffect(() => showKept(choice, full), [choice, full]);

  return <KeptCount texts={texts} count={choice.length} />;
}

/** How many mentors are kept. */
export const KeptCount = ({ texts, count }: Props & { count: number }) => (
  <div class="kept" data-some={count > 0 || undefined}>
    <p class="kept__text" role="status">
      {count > 0 && <LiveText>{say(texts, 'count', { count })}</LiveText>}
    </p>
    {count > 0 && (
      <a class="button" href={addressIn(texts, 'compare')}>
        {say(texts, 'compare')}
      </a>
    )}
  </div>
);
