import type { Match, Reason } from '../../domain/matching/rank.ts';
import { sentence } from '../../domain/matching/sentence.ts';
import { say } from '../../domain/texts/texts.ts';
import type { MatchTestProps } from './props.ts';
import { wordingOf } from './wording.ts';

interface Props extends Pick<MatchTestProps, 'texts' | 'matching' | 'lists'> {
  match: Match;
  /** The first name: these sentences are about a colleague. */
  name: string;
  /** What the two roads say already. */
  said?: readonly Reason[];
}

/** How many reasons of each kind are read at a glance; the rest stands with the sum. */
const AT_A_GLANCE = 2;

/** Why a mentor fits, what fits less, and the sum behind it. */
export function ReasonList(props: Props) {
  const { texts, matching, match, name, said = [] } = props;
  const t = (key: string, facts = {}) => say(texts, key, facts);
  const templateOf = ({ criterion, key, outcome }: Reason, half: 'met' | 'missed' | 'both') =>
    matching.texts[`reasons.${criterion}.${key}.${outcome === 'partly' ? `partly.${half}` : outcome}`];
  const inWords = (reason: Reason, half: 'met' | 'missed') => ({
    part: `${reason.part} ${half}`,
    text: sentence(
      templateOf(reason, half) ?? templateOf(reason, 'both') ?? '',
      reason.facts,
      wordingOf(props),
      { name },
    ),
  });
  const lost = ({ points, maximum }: Reason) => maximum - points;
  const about = match.reasons.filter(({ criterion }) => criterion !== 'room');
  const good = about
    .filter((reason) => reason.points > 0 && !said.includes(reason))
    .toSorted((a, b) => b.points - a.points)
    .map((reason) => inWords(reason, 'met'));
  // Of what one sentence says whole, nothing is left to say.
  const less = about
    .filter((reason) => lost(reason) > 0 && templateOf(reason, 'missed') !== undefined)
    .toSorted((a, b) => lost(b) - lost(a))
    .map((reason) => inWords(reason, 'missed'));
  const rest = [...good.slice(AT_A_GLANCE), ...less.slice(AT_A_GLANCE)];
  const lists = [
    { half: 'met', title: said.length > 0 ? undefined : t('result.why', { name }), lines: good },
    { half: 'missed', title: t('result.less'), lines: less },
  ];
  return (
    <>
      {lists.map(
        ({ half, title, lines }) =>
          lines.length > 0 && (
            <div class="reasons" data-less={half === 'missed' || undefined} key={half}>
              {title !== undefined && <h3>{title}</h3>}
              <ul role="list">
                {lines.slice(0, AT_A_GLANCE).map(({ part, text }) => (
                  <li key={part}>{text}</li>
                ))}
              </ul>
            </div>
          ),
      )}
      <details class="fold">
        <summary>{t('result.points')}</summary>
        {rest.length > 0 && (
          <div class="reasons" data-less>
            <h3>{t('result.rest')}</h3>
            <ul role="list">
              {rest.map(({ part, text }) => (
                <li key={part}>{text}</li>
              ))}
            </ul>
          </div>
        )}
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
