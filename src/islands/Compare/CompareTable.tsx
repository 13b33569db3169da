import type { TargetedFocusEvent } from 'preact';
import type { MentorFacts } from '../../domain/matching/mentor.ts';
import { portraitOf } from '../../domain/portrait/portrait.ts';
import { addressIn } from '../../domain/texts/addresses.ts';
import { say } from '../../domain/texts/texts.ts';
import { Portrait } from '../../views/Portrait.tsx';
import type { CompareProps } from './props.ts';
import { comparedRows } from './rows.ts';

interface Props extends CompareProps {
  mentors: readonly MentorFacts[];
  onRemove: (id: string) => void;
}

/** What a cell is for a screen reader, also when the styles take it out of the table. */
const CELL = { role: 'cell' } as const;

/**
 * A browser counts a partly visible link as in sight, which would leave the last of three columns off a phone's screen.
 */
function showWhole({ target, currentTarget }: TargetedFocusEvent<HTMLElement>) {
  if (target !== currentTarget && target instanceof Element)
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/**
 * The mentors side by side. On a narrow screen the name of a row stands above its cells; the roles say that it stays a
 * table then.
 */
export function CompareTable(props: Props) {
  const { texts, labels, mentors, onRemove } = props;
  const t = (key: string, facts = {}) => say(texts, key, facts);
  return (
    <div class="compare" role="group" aria-label={t('title')} tabIndex={0} onFocusIn={showWhole}>
      <table role="table">
        <thead>
          <tr role="row">
            <th scope="col" role="columnheader">
              <span class="visually-hidden">{t('row')}</span>
            </th>
            {mentors.map(({ id, name, portrait, profession, example }) => (
              <th scope="col" role="columnheader" key={id}>
                <Portrait portrait={portraitOf(id, portrait)} name={name} />
                <a class="compare__name" href={addressIn(texts, 'mentor', { mentor: id })}>
                  {name}
                </a>
                <span class="compare__work">
                  {labels.professions[profession]}
                  {example && ` (${t('example').toLowerCase()})`}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparedRows(props, mentors).map(({ key, label, words }) => (
            <tr role="row" key={key}>
              <th scope="row" role="rowheader">
                <span class="compare__row">{label}</span>
              </th>
              {mentors.map((mentor) => (
                <td {...CELL} key={mentor.id}>
                  <ul role="list">
                    {words(mentor).map((word) => (
                      <li key={word}>{word}</li>
                    ))}
                  </ul>
                </td>
              ))}
            </tr>
          ))}
          <tr class="no-print" role="row">
            <td {...CELL} />
            {mentors.map(({ id, name }) => (
              <td {...CELL} key={id}>
                <button class="button" data-kind="quiet" type="button" onClick={() => onRemove(id)}>
                  {t('remove', { name: name.split(' ')[0] ?? name })}
                </button>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
