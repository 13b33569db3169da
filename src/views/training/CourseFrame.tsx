import type { ComponentChildren } from 'preact';
import type { Logo } from '../../domain/certificate/logo.ts';
import type { Translate } from '../../domain/texts/texts.ts';
import { Mark } from '../Mark.tsx';

/** How it stands, as the script of the frame shows it. */
interface Shown {
  isOpen: boolean;
  done: number;
  right: number;
  questions: number;
  score: number;
  pass: number;
  hasPassed: boolean;
  /** What does not reach the learning system. */
  reach?: string;
  hasFailed: boolean;
}

interface Props {
  /** The texts of `scorm.yaml`. */
  t: Translate;
  logo: Logo;
  /** What the portal is called. */
  site: string;
  title: string;
  lessons: readonly { id: string; href: string; title: string }[];
  /** The pages before and after the lessons. */
  start: string;
  sheet: string;
  shown?: Shown;
  /** Stands in a page that has a `main` of its own. */
  isPart?: boolean;
  /** The page that is open, with the class `course__page`. */
  children: ComponentChildren;
}

/** The frame of a package for a learning system: how far somebody is, and the lessons beside the page that is open. */
export function CourseFrame(props: Props) {
  const { t, shown, isPart, children } = props;
  const Content = isPart ? 'div' : 'main';
  return (
    <>
      <Head {...props} />
      <Contents {...props} />
      <Content class="course__content" aria-label={isPart ? undefined : t('frame.page')}>
        <p class="course__reach" data-reach role="status">
          {shown?.reach}
        </p>
        <div class="course__failed" data-failed hidden={!shown?.hasFailed}>
          <p data-says role="status">
            {shown?.hasFailed && t('load.failed')}
          </p>
          <p>
            <button class="button" type="button">
              {t('load.again')}
            </button>
          </p>
        </div>
        {children}
      </Content>
    </>
  );
}

function Head({ t, logo, site, title, lessons, shown }: Props) {
  const count = lessons.length;
  return (
    <header class="course__head">
      <p class="course__name">
        <Mark logo={logo} />
        <span>{site}</span>
      </p>
      <h1 class="course__title">{title}</h1>
      <div class="course__standing">
        <p>
          <progress max={count} value={shown?.done ?? 0} aria-labelledby="progress" />{' '}
          <span id="progress" data-progress>
            {shown && t('frame.progress', { done: shown.done, count })}
          </span>
        </p>
        <p data-score>
          {shown && t('frame.score', { right: shown.right, count: shown.questions, score: shown.score })}
        </p>
        <p data-passed data-reached={shown?.hasPassed || undefined} role="status">
          {shown && (shown.hasPassed ? t('frame.passed') : t('frame.need', { pass: shown.pass }))}
        </p>
      </div>
      <button
        class="button course__menu"
        data-kind="secondary"
        data-menu
        type="button"
        aria-expanded={shown?.isOpen ?? false}
        aria-controls="parts"
      >
        {t('frame.lessons')}
      </button>
      <noscript>
        <p>{t('frame.noScript')}</p>
      </noscript>
    </header>
  );
}

function Contents({ t, lessons, start, sheet, shown }: Props) {
  const done = shown?.done ?? 0;
  return (
    <nav class="course__nav" id="parts" aria-label={t('frame.nav')}>
      <ul role="list">
        <li>
          <a class="course__link" href={start} target="content">
            {t('frame.start')}
          </a>
        </li>
      </ul>
      <ol role="list">
        {lessons.map(({ id, href, title }, place) => (
          <li key={id}>
            <a
              class="course__link"
              href={href}
              target="content"
              data-lesson={id}
              data-done={place < done || undefined}
              aria-current={shown && place === done ? 'page' : undefined}
            >
              <span class="course__number" aria-hidden="true">
                {place + 1}
              </span>
              <span>
                {title}{' '}
                <span class="course__mark" data-mark>
                  {place < done && `(${t('frame.done')})`}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ol>
      <ul role="list">
        <li>
          <a class="course__link" href={sheet} target="content">
            {t('frame.sheet')}
          </a>
        </li>
      </ul>
    </nav>
  );
}
