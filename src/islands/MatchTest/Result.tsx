import { useStore } from '@nanostores/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MentorFacts } from '../../domain/matching/mentor.ts';
import { addressIn } from '../../domain/texts/addresses.ts';
import type { FormValues } from '../../domain/intake/values.ts';
import { isMixed } from '../../domain/choice/together.ts';
import { namesInWords } from '../../domain/texts/names-in-words.ts';
import { activeMusts } from '../../domain/matching/musts.ts';
import { say } from '../../domain/texts/texts.ts';
import { $choice } from '../../stores/choice.ts';
import { NextActs } from './NextActs.tsx';
import { NobodyFits } from './NobodyFits.tsx';
import { OtherWish } from './OtherWish.tsx';
import { OnPaper } from './OnPaper.tsx';
import type { MatchOutcome } from './outcome.ts';
import type { MatchTestProps } from './props.ts';
import { ResultCard } from './ResultCard.tsx';
import { TakeBack } from '../../views/TakeBack.tsx';
import { LiveText } from '../../views/LiveText.tsx';

interface Props extends MatchTestProps {
  outcome: MatchOutcome;
  values: FormValues;
  mentors: readonly MentorFacts[];
  /** Of this site, for the addresses on paper. */
  host: string;
  onLeaveOut: (id: string) => void;
  /** Takes back that somebody was left out. */
  onLetIn: (id: string) => void;
  onRestart: () => void;
}

/** The mentors who fit best, why, and what somebody can do with them. */
export function Result(props: Props) {
  const { texts, matching, mentors, onLeaveOut, onLetIn } = props;
  const { answers, ranking, other } = props.outcome;
  const t = (key: string, facts = {}) => say(texts, key, facts);
  const choice = useStore($choice);
  const [left, setLeft] = useState<{ id: string; place: number }>();
  const message = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => message.current?.focus(), [left]);
  const mentorOf = new Map(mentors.map((mentor) => [mentor.id, mentor]));
  const nameOf = (id: string) => mentorOf.get(id)?.name ?? id;
  const known = (ids: readonly string[]) => ids.flatMap((id) => mentorOf.get(id) ?? []);
  const chosen = known(choice);
  const [head] = chosen;
  const shown = known(ranking.matches.map(({ id }) => id));
  /** The first who was chosen, when this one was chosen too and no request can name both. */
  const apartFrom = ({ id, programme }: MentorFacts) =>
    head && choice.includes(id) && programme !== head.programme ? head.name : undefined;
  /** Where mentors of several programmes stand: with whom this one can be asked, and not any more. */
  const togetherWith = (mentor: MentorFacts) => {
    if (!isMixed([...shown, ...chosen])) return undefined;
    const isWith = ({ programme }: MentorFacts) => programme === mentor.programme;
    const namesOf = (some: readonly MentorFacts[]) =>
      namesInWords(
        some.map(({ name }) => name),
        texts['language'] ?? '',
      );
    return {
      others: namesOf(shown.filter((other) => other !== mentor && isWith(other))),
      inTheWay: choice.includes(mentor.id) ? '' : namesOf(chosen.filter((other) => !isWith(other))),
    };
  };
  const takeBack = left && (
    <TakeBack
      text={t('result.left', { name: nameOf(left.id) })}
      label={t('result.letIn', { name: nameOf(left.id) })}
      box={message}
      onUndo={() => {
        onLetIn(left.id);
        setLeft(undefined);
        list.current?.focus();
      }}
    />
  );

  if (ranking.matches.length === 0)
    return (
      <>
        {takeBack}
        <NobodyFits
          {...props}
          loosen={ranking.loosen}
          hasMusts={activeMusts(props.outcome.answers, props.rules).length > 0}
        />
      </>
    );
  return (
    <>
      <p class="lead">
        <LiveText>
          {t(ranking.asked ? 'result.lead' : 'result.nothing', { count: ranking.matches.length })}
        </LiveText>
        {ranking.matches.length > 1 && (
          <span class="result-swipe" aria-hidden="true">
            {' '}
            {t('result.swipe')}
          </span>
        )}
      </p>
      <OnPaper {...props} />
      <ol class="result-list" role="list" tabIndex={-1} ref={list}>
        {ranking.matches.map((match, place) => {
          const mentor = mentorOf.get(match.id);
          return (
            mentor && (
              <li key={match.id}>
                {left?.place === place && takeBack}
                <ResultCard
                  {...props}
                  match={match}
                  place={place + 1}
                  count={ranking.matches.length}
                  asked={ranking.asked}
                  mentor={mentor}
                  apartFrom={apartFrom(mentor)}
                  together={togetherWith(mentor)}
                  onLeaveOut={() => {
                    onLeaveOut(match.id);
                    setLeft({ id: match.id, place });
                  }}
                />
              </li>
            )
          );
        })}
      </ol>
      {left && left.place >= ranking.matches.length && takeBack}
      {other && <OtherWish {...props} other={other} name={nameOf(other.match.id)} />}
      <NextActs {...props} answers={answers} choice={choice} apartFrom={apartFrom} />
      {ranking.apart.length > 0 && (
        <section class="stack">
          <h2 class="minor-heading">{t('result.apart')}</h2>
          <ul>
            {ranking.apart.map(({ id, why }) => (
              <li key={id}>
                <a href={addressIn(texts, 'mentor', { mentor: id })}>{nameOf(id)}</a>, {t(`apart.${why}`)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {ranking.matches.length > 1 && <p class="soft">{say(matching.texts, 'tie')}</p>}
      <p class="soft">{t('result.ill')}</p>
    </>
  );
}
