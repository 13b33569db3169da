import type { Translate } from '../../domain/texts/texts.ts';

interface Props {
  t: Translate;
  module: {
    id: string;
    title: string;
    summary: string;
    /** Its place in its course. */
    number: number;
    lessons: number;
    minutes: number;
  };
  /** How far somebody is, as the script shows it. */
  progress?: string;
  /** Whether its final check was passed, as the script shows it. */
  hasPassed?: boolean;
}

/** A module on the road of its course: a stop, and what it is about. */
export const ModuleCard = ({ t, module, progress, hasPassed }: Props) => (
  <div class="module-card" data-module={module.id} data-passed={hasPassed ? '' : undefined}>
    <span class="module-card__stop" aria-hidden="true">
      {module.number}
    </span>
    <p class="module-card__number">{t('training.module.number', { number: module.number })}</p>
    <h3>
      <a href={t('addresses.module', { module: module.id })}>{module.title}</a>
    </h3>
    <p>{module.summary}</p>
    <p class="soft small">
      {t('training.module.lessons', { count: module.lessons })} ·{' '}
      {t('training.module.minutes', { count: module.minutes })}
    </p>
    <p class="module-card__progress small" data-progress hidden={progress === undefined}>
      {progress}
    </p>
  </div>
);
