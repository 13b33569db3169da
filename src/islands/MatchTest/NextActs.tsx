import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answers } from '../../domain/matching/answers.ts';
import { addressIn } from '../../domain/texts/addresses.ts';
import { say } from '../../domain/texts/texts.ts';
import { saveMatchHandover } from '../../stores/match-handover.ts';
import type { MentorFacts } from '../../domain/matching/mentor.ts';
import { mayAsk } from '../../domain/programmes/workplaces.ts';
import { portraitOf } from '../../domain/portrait/portrait.ts';
import { chooseMentors, dropMentor } from '../../stores/choice.ts';
import { ANSWERS_STEP, type MatchTestProps } from './props.ts';
import { wishesOf } from './wishes.ts';
import { TakeBack } from '../../views/TakeBack.tsx';
import { LiveText } from '../../views/LiveText.tsx';
import { Portrait } from '../../views/Portrait.tsx';

interface Props extends Pick<MatchTestProps, 'texts' | 'workplaces'> {
  answers: Answers;
  /** Ids of the mentors that are chosen, in order. */
  choice: readonly string[];
  mentors: readonly MentorFacts[];
  /** The first who was chosen, when no request can name both. */
  apartFrom: (mentor: MentorFacts) => string | undefined;
  onRestart: () => void;
}

/** What people can do next with the list. */
export function NextActs({ texts, workplaces, answers, choice, mentors, apartFrom, onRestart }: Props) {
  const t = (key: string, facts = {}) => say(texts, key, facts);
  const mentorOf = (id: string) => mentors.find((mentor) => mentor.id === id);
  const nameOf = (id: string) => mentorOf(id)?.name ?? id;
  /** Chosen on another page, before it was known where this person works. */
  const isOutOfReach = (mentor?: MentorFacts) =>
    mentor !== undefined && !mayAsk(answers.organisation, mentor, workplaces);
  /** Why a request cannot name this one. */
  const hindranceOf = (mentor?: MentorFacts) => {
    if (isOutOfReach(mentor)) return t('result.takeOther');
    const other = mentor && apartFrom(mentor);
    return other === undefined ? undefined : t('result.takeApart', { name: mentor?.name ?? '', other });
  };
  const [dropped, setDropped] = useState<{ id: string; before: readonly string[] }>();
  const chosen = useRef<HTMLParagraphElement>(null);
  const message = useRef<HTMLDivElement>(null);
  // The pressed button is gone, so the focus needs a new place.
  useEffect(() => message.current?.focus(), [dropped]);
  const take = () => {
    saveMatchHandover({ topics: answers.topics ?? [], wishes: wishesOf(answers) });
  };
  return (
    <>
      <div class="kept" data-some={choice.length > 0 || undefined}>
        <p class="kept__text cluster" role="status">
          {choice.length > 0 && <LiveText>{t('result.takeCount', { count: choice.length })}</LiveText>}
          <span class="kept__faces">
            {choice.map((id) => (
              <Portrait key={id} portrait={portraitOf(id, mentorOf(id)?.portrait)} name={nameOf(id)} />
            ))}
          </span>
        </p>
        {choice.length > 0 && (
          <a class="button" href={addressIn(texts, 'request')} onClick={take}>
            {t('result.take')} <span class="kept__to">{t('result.takeTo')}</span>
          </a>
        )}
      </div>
      <div class="result-take no-print">
        <p tabIndex={-1} ref={chosen}>
          <LiveText>{t(choice.length > 0 ? 'result.takeOrder' : 'result.takeNone')}</LiveText>
        </p>
        {choice.length > 0 && (
          <ol>
            {choice.map((id) => {
              const hindrance = hindranceOf(mentorOf(id));
              return (
                <li key={id}>
                  {nameOf(id)}{' '}
                  <button
                    class="button"
                    data-kind="quiet"
                    type="button"
                    onClick={() => {
                      setDropped({ id, before: choice });
                      dropMentor(id);
                    }}
                  >
                    <span>{t('result.drop')}</span> <span class="visually-hidden">{nameOf(id)}</span>
                  </button>
                  {hindrance !== undefined && <p class="soft small">{hindrance}</p>}
                </li>
              );
            })}
          </ol>
        )}
        {dropped && (
          <TakeBack
            text={t('result.dropped', { name: nameOf(dropped.id) })}
            label={t('start.undo')}
            box={message}
            onUndo={() => {
              chooseMentors(dropped.before);
              setDropped(undefined);
              chosen.current?.focus();
            }}
          />
        )}
        <p class="soft small">{t('result.takeWhat')}</p>
      </div>
      <p class="cluster no-print">
        <button
          class="button"
          data-kind="secondary"
          type="button"
          onClick={() => {
            print();
          }}
        >
          {t('result.print')}
        </button>
        <a class="button" data-kind="quiet" href={`#${ANSWERS_STEP}`}>
          {t('result.change')}
        </a>
        <a class="button" data-kind="quiet" href={addressIn(texts, 'mentors')}>
          {t('result.all')}
        </a>
        <button class="button" data-kind="quiet" type="button" onClick={onRestart}>
          {t('result.again')}
        </button>
      </p>
    </>
  );
}
