import type { Texts, Translate } from '../../domain/texts/texts.ts';

/** A note that somebody wrote, with the question it answers. */
interface JournalNote {
  question: string;
  text: string;
  written: string;
  lesson?: { href: string; title: string };
}

interface Props {
  t: Translate;
  /** What the script says. */
  said?: Texts;
  /** What the script shows, by module. */
  shown?: readonly { title: string; notes: readonly JournalNote[] }[];
}

/** All that somebody wrote in the training. The script fills it in from the device. */
export function Journal({ t, said, shown = [] }: Props) {
  const own = (key: string) => t(`training-progress.journal.${key}`);
  const training = { href: t('addresses.training'), title: own('toTraining') };
  return (
    <article
      class="wrapper own-page"
      data-width="text"
      data-journal
      data-texts={said && JSON.stringify(said)}
    >
      <header class="page-head">
        <h1>{own('title')}</h1>
        <p class="lead">{own('lead')}</p>
      </header>
      <p class="training-note" data-without-script>
        {own('noScript')}
      </p>
      <p data-empty data-needs-script hidden={shown.length > 0}>
        {own('empty')} <a href={training.href}>{training.title}</a>
      </p>
      <div class="own-page__place" data-place>
        {shown.map(({ title, notes }) => (
          <section key={title}>
            <h2>{title}</h2>
            {notes.map((note) => (
              <Note key={note.question} {...note} />
            ))}
          </section>
        ))}
      </div>
      <template data-template="module">
        <section>
          <h2>{own('title')}</h2>
        </section>
      </template>
      <template data-template="note">
        <Note question="" text="" written="" lesson={training} />
      </template>
      <p class="no-print">
        <button class="button print-button" data-kind="secondary" data-print type="button">
          {own('print')}
        </button>
      </p>
    </article>
  );
}

const Note = ({ question, text, written, lesson }: JournalNote) => (
  <article class="journal__note">
    <p class="journal__question">{question}</p>
    <p class="journal__text" dir="auto">
      {text}
    </p>
    <p class="soft small">
      {written}
      {lesson && (
        <span>
          {' '}
          · <a href={lesson.href}>{lesson.title}</a>
        </span>
      )}
    </p>
  </article>
);
