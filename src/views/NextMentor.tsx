import type { Translate } from '../domain/texts/texts.ts';
import { Portrait } from './Portrait.tsx';
import type { FaceOf } from './LinkPage.tsx';

interface Props {
  t: Translate;
  /** The mentor of the mentee, and that of this mentor. */
  mentor: FaceOf;
  ownMentor?: FaceOf | undefined;
}

/** Asks a mentee at the end to become a mentor: the mentor chain, one link longer. */
export function NextMentor({ t, mentor, ownMentor }: Props) {
  const text = (part: string) => t(`link-pages.next.${part}`, { mentor: mentor.name });
  const people = [
    ...(ownMentor ? [{ ...ownMentor, who: text('ownMentor') }] : []),
    { ...mentor, who: text('mentor') },
  ];
  return (
    <section class="stack" aria-labelledby="next-mentor">
      <h2 id="next-mentor">{text('title')}</h2>
      <p>{text('text')}</p>
      <dl class="chain">
        {people.map(({ who, name, portrait }) => (
          <div class="chain__link" key={name}>
            <dt>{who}</dt>
            <dd class="chain__person">
              <Portrait name={name} portrait={portrait} />
              <span>
                <bdi>{name}</bdi>
              </span>
            </dd>
          </div>
        ))}
        <div class="chain__link" data-self>
          <dt>{text('self')}</dt>
          <dd class="chain__person">
            <span>{text('you')}</span>
          </dd>
        </div>
        <div class="chain__link">
          <dt>{text('later')}</dt>
          <dd class="chain__person">{text('somebody')}</dd>
        </div>
      </dl>
      <p class="form-flow__buttons">
        <a class="button" href={t('addresses.become')}>
          {text('button')}
        </a>
      </p>
    </section>
  );
}
