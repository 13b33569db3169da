import { useStore } from '@nanostores/preact';
import { useEffect, useState } from 'preact/hooks';
import type { MentorFacts } from '../../domain/matching/mentor.ts';
import { say, type Texts } from '../../domain/texts/texts.ts';
import { $choice, dropMentor, restoreChoice } from '../../stores/choice.ts';
import { $mentors, loadMentors } from '../../stores/mentors.ts';

interface Props {
  texts: Texts;
  /** Words by id, of all word lists together. */
  labels: Readonly<Record<string, string>>;
}

/** The mentors that were kept, side by side. */
export function Compare({ texts, labels }: Props) {
  const t = (key: string, facts = {}) => say(texts, key, facts);
  const [started, setStarted] = useState(false);
  const choice = useStore($choice);
  const all = useStore($mentors);
  useEffect(() => {
    restoreChoice();
    setStarted(true);
    void loadMentors();
  }, []);

  const mentors = choice.flatMap((id) => all?.find((mentor) => mentor.id === id) ?? []);
  const words = (ids: readonly string[]) => ids.map((id) => labels[id] ?? id).join(', ');
  const room = ({ availability: { open, places } }: MentorFacts) =>
    t(`places.${!open ? 'closed' : places === 0 ? 'full' : 'free'}`, { count: places });
  const rows: [string, (mentor: MentorFacts) => string][] = [
    [t('compare.work'), ({ profession, setting }) => words([profession, setting])],
    [t('compare.town'), ({ town }) => town],
    [t('groups.plek'), room],
    [t('profile.topics'), ({ topics }) => words(topics)],
    [t('profile.roles'), ({ roles }) => words(roles)],
    [t('profile.languages'), ({ languages }) => words(languages)],
    [t('profile.formats'), ({ formats }) => words(formats)],
    [t('profile.dayParts'), ({ dayParts }) => words(dayParts)],
    [t('profile.regions'), ({ regions }) => words(regions)],
  ];

  if (!started) return null;
  if (all === null) return <p role="alert">{t('compare.failed')}</p>;
  if (choice.length === 0) {
    return (
      <>
        <p>{t('compare.empty')}</p>
        <p>
          <a class="button" href="/mentoren/">
            {t('compare.browse')}
          </a>
        </p>
      </>
    );
  }
  if (all === undefined) return <p role="status">{t('compare.loading')}</p>;
  return (
    <>
      <p>{t('compare.lead')}</p>
      <div class="compare" role="group" aria-label={t('compare.title')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('compare.row')}</th>
              {mentors.map(({ id, name }) => (
                <th scope="col" key={id}>
                  <a href={`/mentoren/${id}/`}>{name}</a>
                  <button
                    class="button"
                    data-kind="quiet"
                    type="button"
                    onClick={() => {
                      dropMentor(id);
                    }}
                  >
                    {t('compare.remove', { name: name.split(' ')[0] ?? name })}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([label, text]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {mentors.map((mentor) => (
                  <td key={mentor.id}>{text(mentor)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="cluster">
        <a class="button" href="/aanvraag/">
          {t('compare.ask')}
        </a>
        <a href="/mentoren/">{t('compare.browse')}</a>
      </p>
    </>
  );
}
