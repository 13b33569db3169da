import { useStore } from '@nanostores/preact';
import { MAX_CHOICES } from '../../domain/choice/choice.ts';
import type { MentorFacts } from '../../domain/matching/mentor.ts';
import type { Match } from '../../domain/matching/rank.ts';
import { addressIn } from '../../domain/texts/addresses.ts';
import { say } from '../../domain/texts/texts.ts';
import { $choice, dropMentor, pickMentor } from '../../stores/choice.ts';
import type { MatchTestProps } from './props.ts';
import { ReasonList } from './ReasonList.tsx';
import { LiveText } from '../../views/LiveText.tsx';

interface Props extends MatchTestProps {
  match: Match;
  /** Whether anything was answered; otherwise no word says how well the mentor fits. */
  asked: boolean;
  mentor: MentorFacts;
  /** Of this site, for the address on paper. */
  host: string;
  onLeaveOut: () => void;
}

/** One mentor who fits: how well, why, and what somebody can do. */
export function ResultCard(props: Props) {
  const { texts, matching, lists, match, asked, mentor, host, onLeaveOut } = props;
  const t = (key: string, facts = {}) => say(texts, key, facts);
  const choice = useStore($choice);
  const first = mentor.name.split(' ')[0] ?? mentor.name;
  const picked = choice.includes(mentor.id);
  const full = !picked && choice.length >= MAX_CHOICES;
  const toggle = () => {
    if (picked) dropMentor(mentor.id);
    else pickMentor(mentor.id);
  };
  const work = [
    lists['professions']?.[mentor.profession]?.label,
    lists['settings']?.[mentor.setting]?.label.toLowerCase(),
    mentor.town,
  ];
  return (
    <div class="result-card">
      <header>
        {asked && (
          <p class="result-card__word" data-word={match.word}>
            {say(matching.texts, `words.${match.word}`)}
          </p>
        )}
        <h2>{mentor.name}</h2>
        <p class="soft">
          {work.join(', ')} {mentor.example && <span class="tag">{t('result.example')}</span>}
        </p>
        <p class="result-card__address">
          {host}
          {addressIn(texts, 'mentor', { mentor: mentor.id })}
        </p>
        {match.stale && <p class="soft">{t('result.late')}</p>}
      </header>
      <ReasonList {...props} name={first} />
      <label class="choice no-print">
        <input
          type="checkbox"
          checked={picked}
          aria-disabled={full}
          onClick={(event) => {
            if (full) event.preventDefault();
          }}
          onChange={toggle}
        />
        <LiveText>{full ? t('result.full') : t('result.pick', { name: first })}</LiveText>
      </label>
      <p class="cluster no-print">
        <a href={addressIn(texts, 'mentor', { mentor: mentor.id })}>{t('result.view', { name: first })}</a>
        <button class="button" data-kind="quiet" type="button" onClick={onLeaveOut}>
          {t('result.leaveOut', { name: first })}
        </button>
      </p>
    </div>
  );
}
