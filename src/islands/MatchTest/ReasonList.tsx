import type { Match, Reason } from '../../domain/matching/rank.ts';
import { sentence } from '../../domain/matching/sentence.ts';
import { say, textAt } from '../../domain/texts/texts.ts';
import type { MatchTestProps } from './props.ts';
import { wordingOf } from './wording.ts';

interface Props extends Pick<MatchTestProps, 'texts' | 'matching' | 'lists'> {
  match: Match;
  /** The first name: these sentences are about a colleague. */
  name: string;
}

/** How many reasons are read at a glance; the rest stands in the sum. */
const GOOD = 3;

/** Why a mentor fits, what fits less, and the sum behind it. */
export function ReasonList(props: Props) {
  const { texts, matching, match, name } = props;
  const t = (key: string, facts = {}) => say(texts, key, facts);
  const inWords = ({ criterion, key, outcome, facts }: Reason, half: 'met' | 'missed') => {
    const kind = outcome === 'partly' ? `partly.${half}` : outcome;
    const template = textAt(matching.texts, `reasons.${criterion}.${key}.${kind}`);
    return sentence(template, facts, wordingOf(props), { name });
  };
  const lost = ({ points, maximum }: Reason) => maximum - points;
  const about = match.reasons.filter(({ criterion }) => criterion !== 'room');
  const lists = [
    {
      half: 'met',
      title: t('result.why', { name }),
      reasons: about
        .filter(({ points }) => points > 0)
        .toSorted((a, b) => b.points - a.points)
        .slice(0, GOOD),
    },
    {
      half: 'missed',
      title: t('result.less'),
      reasons: about.filter((reason) => lost(reason) > 0).toSorted((a, b) => lost(b) - lost(a)),
    },
  ] as const;
  return (
    <>
      {lists.map(
        ({ half, title, reasons }) =>
          reasons.length > 0 && (
            <div class="reasons" data-less={half === 'missed' || undefined} key={half}>
              <h3>{title}</h3>
              <ul role="list">
                {reasons.map((reason) => (
                  <li key={reason.part}>{inWords(reason, half)}</li>
                ))}
              </ul>
            </div>
          ),
      )}
      <details class="fold">
        <summary>{t('result.points')}</summary>
        <p>{t('result.pointsLead', { points: match.points, maximum: match.maximum })}</p>
        <table class="points">
          <thead>
            <tr>
              <th scope="col">{t('result.part')}</th>
              <th scope="col">{t('result.earned')}</th>
            </tr>
          </thead>
          <tbody>
            {match.reasons.map(({ part, points, maximum }) => (
              <tr key={part}>
                <th scope="row">{say(matching.texts, `parts.${part}`)}</th>
                <td>
                  {points} / {maximum}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
