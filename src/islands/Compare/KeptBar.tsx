import { useStore } from '@nanostores/preact';
import { useEffect } from 'preact/hooks';
import { MAX_CHOICES } from '../../domain/choice/choice.ts';
import { isMixed } from '../../domain/choice/together.ts';
import { addressIn } from '../../domain/texts/addresses.ts';
import { say, type Texts } from '../../domain/texts/texts.ts';
import { $choice, dropMentor, pickMentor, restoreChoice } from '../../stores/choice.ts';
import { LiveText } from '../../views/LiveText.tsx';
import { followBoxes, keptEarly, showKept } from './keep-boxes.ts';

interface Props {
  /** The texts under `keep` in `content/interface/nl/mentors.yaml`. */
  texts: Texts;
  /** The programme of every mentor, by id. */
  programmes: Readonly<Record<string, string>>;
}

const KEPT = 'kept';

/** At the foot of the screen: how many mentors are kept, and the way to compare them. Makes the boxes work. */
export function KeptBar({ texts, programmes }: Props) {
  const choice = useStore($choice);
  const full = choice.length >= MAX_CHOICES;

  useEffect(() => {
    restoreChoice();
    keptEarly().forEach(pickMentor);
    return followBoxes((id, keep) => (keep ? pickMentor(id) : dropMentor(id)));
  }, []);
  useEffect(() => showKept(choice, full, KEPT), [choice, full]);

  const isApart = isMixed(choice.flatMap((id) => programmes[id] ?? []).map((programme) => ({ programme })));
  return <KeptCount texts={texts} count={choice.length} full={full} isApart={isApart} />;
}

interface CountProps extends Pick<Props, 'texts'> {
  count: number;
  full?: boolean;
  /** Whether no request can name all of them. */
  isApart?: boolean;
}

/** How many mentors are kept, and what to do when no more fit. */
export const KeptCount = ({ texts, count, full = false, isApart = false }: CountProps) => (
  <div class="kept" data-some={count > 0 || undefined}>
    <p class="kept__text" id={KEPT} role="status">
      {count > 0 && <LiveText>{say(texts, full ? 'full' : 'count', { count })}</LiveText>}
      {isApart && <LiveText>{` ${say(texts, 'apart')}`}</LiveText>}
    </p>
    {count > 0 && (
      <a class="button" href={addressIn(texts, 'compare')}>
        {say(texts, 'compare')}
      </a>
    )}
  </div>
);
