import type { Translate } from '../../domain/texts/texts.ts';

interface Props {
  t: Translate;
  goals: readonly { id: string; text: string }[];
  /** Ids of goals that are reached, as the script shows it. */
  reached?: readonly string[];
}

/** What somebody learns in a module. */
export const GoalList = ({ t, goals, reached = [] }: Props) => (
  <ul class="goal-list">
    {goals.map(({ id, text }) => (
      <li key={id} data-goal={id} data-reached={reached.includes(id) ? '' : undefined}>
        {text}
        <span data-reached-mark data-pagefind-ignore hidden={!reached.includes(id)}>
          {' '}
          {t('training-progress.module.goalReached')}
        </span>
      </li>
    ))}
  </ul>
);
