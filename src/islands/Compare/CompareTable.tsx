import type { MentorFacts } from '../../domain/matching/mentor.ts';
import { say } from '../../domain/texts/texts.ts';
import type { CompareProps } from './props.ts';
import { rowsOf } from './rows.ts';

interface Props extends CompareProps {
  mentors: readonly MentorFacts[];
  onRemove: (id: string) => void;
}

/** The mentors side by side. A narrow screen scrolls the table in its own box, and the first column stays. */
export function CompareTable(props: Props) {
  const { texts, labels, mentors, onRemove } = props;
  const t = (key: string, facts = {}) => say(texts, key, facts);
  return (
    <div class="compare" role="group" aria-label={t('title')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{t('row')}</span>
            </th>
            {mentors.map(({ id, name, profession, example }) => (
              <th scope="col" key={id}>
                <a class="compare__name" href={`/mentoren/${id}/`}>
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
          {rowsOf(props).map(({ key, label, words }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              {mentors.map((mentor) => (
                <td key={mentor.id}>
                  <ul role="list">
                    {words(mentor).map((word) => (
                      <li key={word}>{word}</li>
                    ))}
                  </ul>
                </td>
              ))}
            </tr>
          ))}
          <tr class="no-print">
            <td />
            {mentors.map(({ id, name }) => (
              <td key={id}>
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
