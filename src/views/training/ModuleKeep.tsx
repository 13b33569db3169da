import type { ComponentChildren } from 'preact';
import type { Translate } from '../../domain/texts/texts.ts';

interface Points {
  title: string;
  points: readonly string[];
}

interface Props {
  t: Translate;
  title: string;
  lessons: readonly (Points & { id: string; sentence: string })[];
  cards: readonly Points[];
  /** What the lessons ask to think about. */
  reflections: readonly { id: string; text: string }[];
  /** What somebody wrote, by the id of a reflection, as the script shows it. */
  notes?: Readonly<Record<string, string>>;
  /** Stands below all, on paper. */
  children?: ComponentChildren;
}

/** What a module gives to take along, on one A4: the end of each lesson, its cards, and own notes below them. */
export function ModuleKeep({ t, title, lessons, cards, reflections, notes = {}, children }: Props) {
  return (
    <article class="sheet keep-sheet" data-keep-sheet>
      <h1 class="sheet__title">{t('training.keep.title', { module: title })}</h1>
      <div class="keep-sheet__parts">
        {lessons.map(({ id, title: lesson, sentence, points }) => (
          <section key={id}>
            <h2>{lesson}</h2>
            <p class="keep-sheet__sentence">{sentence}</p>
            <Points points={points} />
          </section>
        ))}
        {cards.map(({ title: card, points }) => (
          <section class="keep-sheet__card" key={card}>
            <h2>{card}</h2>
            <Points points={points} />
          </section>
        ))}
      </div>
      <section class="keep-sheet__notes" data-notes hidden={Object.keys(notes).length === 0}>
        <h2>{t('training.keep.notes')}</h2>
        {reflections.map(({ id, text }) => (
          <div key={id} data-note={id} hidden={!(id in notes)}>
            <p>{text}</p>
            <p class="keep-sheet__note" dir="auto" data-written>
              {notes[id]}
            </p>
          </div>
        ))}
      </section>
      {children}
    </article>
  );
}

const Points = ({ points }: { points: readonly string[] }) => (
  <ul>
    {points.map((point) => (
      <li key={point}>{point}</li>
    ))}
  </ul>
);
