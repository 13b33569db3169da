import type { Counterfactual, WishChange } from '../../domain/matching/counterfactual.ts';
import { sentence } from '../../domain/matching/sentence.ts';
import { say, textAt } from '../../domain/texts/texts.ts';
import type { MatchTestProps } from './props.ts';
import { wordingOf } from './wording.ts';
import { LiveText } from '../../views/LiveText.tsx';

interface Props extends Pick<MatchTestProps, 'matching' | 'lists'> {
  other: Counterfactual;
  name: string;
}

function keyOf(change: WishChange): string {
  if (change.kind === 'add') return change.field === 'formats' ? 'add-format' : 'add-dayPart';
  return change.kind === 'drop' ? 'drop-region' : `loosen-${change.must}`;
}

/** The one change of a wish that would bring in a better fit. */
export function OtherWish({ other: { change, match }, name, ...props }: Props) {
  const { texts } = props.matching;
  const facts = change.kind === 'add' ? { [change.field]: [change.id] } : {};
  const word = say(texts, `words.${match.word}`).toLowerCase();
  const template = textAt(texts, `counterfactuals.${keyOf(change)}`);
  return (
    <p class="notice" data-kind="tip">
      <LiveText>{sentence(template, facts, wordingOf(props), { name, word })}</LiveText>
    </p>
  );
}
