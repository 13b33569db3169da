import { useStore } from '@nanostores/preact';
import { MAX_CHOICES } from '../../domain/choice/choice.ts';
import type { MentorFacts } from '../../domain/matching/mentor.ts';
import type { Match } from '../../domain/matching/rank.ts';
import { portraitOf } from '../../domain/portrait/portrait.ts';
import { addressIn } from '../../domain/texts/addresses.ts';
import { say } from '../../domain/texts/texts.ts';
import { $choice, dropMentor, pickMentor } from '../../stores/choice.ts';
import type { MatchTestProps } from './props.ts';
import { ReasonList } from './ReasonList.tsx';
import { roadPointsOf } from './road-points.ts';
import { shownLabel } from './wording.ts';
import { LiveText } from '../../views/LiveText.tsx';
import { Portrait } from '../../views/Portrait.tsx';
import { TwoRoads } from '../../views/TwoRoads.tsx';

interface Props extends MatchTestProps {
  match: Match;
  /** Which of how many this is; the first is 1. */
  place: number;
  count: number;
  /** Whether anything was answered; otherwise no word says how well the mentor fits. */
  asked: boolean;
  mentor: MentorFacts;
  /** The first who was chosen, when no request can name both. */
  apartFrom: string | undefined;
  /**
   * Where mentors of several programmes stand: which others of the list can be asked with this one, and whom of the chosen
   * somebody must take away first. Each is empty for nobody.
   */
  together: { others: string; inTheWay: string } | undefined;
  /** Of this site, for the address on paper. */
  host: string;
  onLeaveOut: () => void;
}

/** One mentor who fits: in own words, how well, why, and what somebody can do. */
export function ResultCard(props: Props) {
  const { texts, matching, lists, match, place, count, asked, mentor, apartFrom, together } = props;
  const t = (key: string, facts = {}) => say(texts, key, facts);
  const choice = useStore($choice);
  const first = mentor.name.split(' ')[0] ?? mentor.name;
  const picked = choice.includes(mentor.id);
  const hindrance = hindranceOf();
  const toggle = () => {
    if (picked) dropMentor(mentor.id);
    else if (hindrance === undefined) pickMentor(mentor.id);
  };
  /** Why this one cannot be picked now. */
  function hindranceOf(): string | undefined {
    if (picked) return undefined;
    if (together?.inTheWay) return t('result.inTheWay', { name: first, others: together.inTheWay });
    return choice.length >= MAX_CHOICES ? t('result.full') : undefined;
  }
  /** What to know before picking: with whom. */
  function withWhom(): string | undefined {
    if (apartFrom) return t('result.takeApart', { name: mentor.name, other: apartFrom });
    if (!together) return undefined;
    return t(together.others ? 'result.together' : 'result.alone', { name: first, others: together.others });
  }
  const said = hindrance ?? withWhom();
  const saidId = `asked-with-${mentor.id}`;
  const work = [
    shownLabel(lists, 'professions', mentor.profession),
    shownLabel(lists, 'settings', mentor.setting).toLowerCase(),
    mentor.town,
  ];
  const { points, said: onRoad } = roadPointsOf({ ...props, name: first });
  const { places } = mentor.availability;
  const isLead = asked && place === 1 && count > 1;
  return (
    <div class="result-card" data-lead={isLead || undefined}>
      {count > 1 && (
        <p class="result-card__place">
          <LiveText>{t('result.place', { place, count })}</LiveText>
        </p>
      )}
      <header class="result-card__head">
        <Portrait portrait={portraitOf(mentor.id, mentor.portrait)} name={mentor.name} />
        <div>
          <h2>{mentor.name}</h2>
          <p class="soft small">
            {work.join(', ')} {mentor.example && <span class="tag">{t('result.example')}</span>}
          </p>
          {together && (
            <p class="small no-print">
              {t('result.worksAt', {
                organisation: shownLabel(lists, 'organisations', mentor.organisation),
                programme: shownLabel(lists, 'programmes', mentor.programme),
              })}
            </p>
          )}
        </div>
        <p class="result-card__address">
          {props.host}
          {addressIn(texts, 'mentor', { mentor: mentor.id })}
        </p>
      </header>
      <p class="result-card__says">{mentor.sentence}</p>
      <div class="cluster result-card__facts">
        {asked && (
          <strong class="result-card__word" data-word={match.word}>
            {say(matching.texts, `words.${match.word}`)}
          </strong>
        )}
        {places > 0 && <span>{t('result.room', { count: places })}</span>}
        {match.stale && <span class="soft">{t('result.late')}</span>}
      </div>
      <div class="result-card__why">
        {asked && (
          <div class="result-card__roads">
            <h3>{t(onRoad.length > 0 ? 'result.why' : 'roads.label', { name: first })}</h3>
            <TwoRoads
              points={points}
              label={t('roads.label', { name: first })}
              sides={{ mentor: first, you: t('roads.self') }}
            />
          </div>
        )}
        <ReasonList {...props} name={first} said={onRoad} />
      </div>
      <div class="result-card__acts no-print">
        {said !== undefined && (
          <p class="small" id={saidId}>
            <LiveText>{said}</LiveText>
          </p>
        )}
        <button
          class="button"
          data-kind={asked && !isLead && count > 1 ? 'secondary' : undefined}
          type="button"
          aria-pressed={picked}
          aria-disabled={hindrance !== undefined}
          aria-describedby={said === undefined ? undefined : saidId}
          onClick={toggle}
        >
          <LiveText>{t('result.pick', { name: first })}</LiveText>
        </button>
        <p class="cluster">
          <a class="button" data-kind="quiet" href={addressIn(texts, 'mentor', { mentor: mentor.id })}>
            {t('result.view', { name: first })}
          </a>
          <button class="button result-card__skip" data-kind="quiet" type="button" onClick={props.onLeaveOut}>
            {t('result.leaveOut', { name: first })}
          </button>
        </p>
      </div>
    </div>
  );
}
