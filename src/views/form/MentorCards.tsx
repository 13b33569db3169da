import type { Ref } from 'preact';
import type { MentorOption } from '../../domain/choice/mentor-option.ts';
import { isMixed as areMixed } from '../../domain/choice/together.ts';
import { portraitOf } from '../../domain/portrait/portrait.ts';
import type { Translate } from '../../domain/texts/texts.ts';
import { LiveText } from '../LiveText.tsx';
import { Portrait } from '../Portrait.tsx';

interface Props {
  t: Translate;
  /** First choice first. */
  mentors: readonly MentorOption[];
  /** What a button just did; empty at first. */
  said: string;
  list: Ref<HTMLOListElement>;
  /** Puts a mentor so many places further. */
  onMove: (mentor: MentorOption, by: 1 | -1) => void;
  onRemove: (mentor: MentorOption) => void;
  /** Whether the lists to choose from show too. */
  isListed: boolean;
  onList: () => void;
}

const WAYS = [
  ['up', -1],
  ['down', 1],
] as const;

/** The chosen mentors in order, each with a face, to put in another order or to take away. */
export function MentorCards({ t, mentors, said, list, onMove, onRemove, isListed, onList }: Props) {
  // Mentors of two programmes cannot be asked together: only then does it matter who belongs to which.
  const isMixed = areMixed(mentors);
  return (
    <section class="mentor-cards" aria-labelledby="mentor-cards">
      <h2 class="minor-heading" id="mentor-cards">
        {t('mentors.chosen')}
      </h2>
      {isMixed && <p class="notice">{t('mentors.mixed')}</p>}
      <ol role="list" tabIndex={-1} ref={list}>
        {mentors.map((mentor, place) => {
          const { id, name, label, portrait, programmeName } = mentor;
          return (
            <li class="mentor-cards__card" key={id}>
              <span class="mentor-cards__place" key={place}>
                {place + 1}
              </span>
              <Portrait portrait={portraitOf(id, portrait)} name={name} />
              <p>
                <strong>{name}</strong>
                <span class="soft small">{label.slice(name.length).replace(/^, /, '')}</span>
                {isMixed && programmeName && <span class="small">{programmeName}</span>}
              </p>
              <div class="mentor-cards__acts">
                {WAYS.map(([way, by]) => {
                  const canMove = mentors[place + by] !== undefined;
                  return (
                    <button
                      class="button"
                      data-kind="quiet"
                      type="button"
                      key={way}
                      data-way={`${id} ${way}`}
                      hidden={!canMove}
                      onClick={() => {
                        onMove(mentor, by);
                      }}
                    >
                      {t(`mentors.${way}`)} <span class="visually-hidden">{name}</span>
                    </button>
                  );
                })}
                <button
                  class="button"
                  data-kind="quiet"
                  type="button"
                  onClick={() => {
                    onRemove(mentor);
                  }}
                >
                  {t('mentors.remove')} <span class="visually-hidden">{name}</span>
                </button>
              </div>
            </li>
          );
        })}
      </ol>
      <p role="status">{said && <LiveText>{said}</LiveText>}</p>
      <p>
        <button class="button" data-kind="secondary" type="button" aria-expanded={isListed} onClick={onList}>
          {t('mentors.other')}
        </button>
      </p>
    </section>
  );
}
