import type { Outline } from '../../domain/training/outline.ts';
import type { Note, Progress } from '../../domain/training/progress.ts';
import { say, type Texts } from '../../domain/texts/texts.ts';
import { $progress, openProgress } from '../../stores/training/progress.ts';
import { make } from '../Lesson/make.ts';
import { dateInWords } from '../TrainingProgress/day.ts';
import { fetchOutline } from '../TrainingProgress/outline.ts';

const paragraphs = (text: string): HTMLElement[] =>
  text
    .split(/\n{2,}/)
    .filter((part) => part.trim())
    .map((part) => make('p', { class: 'journal__text', dir: 'auto' }, part));

/** One note, with the question it answers. */
function noteItem(question: string, note: Note, texts: Texts, link?: HTMLElement): HTMLElement {
  const written = make(
    'p',
    { class: 'soft small' },
    say(texts, 'journal.written', { date: dateInWords(note.last) }),
  );
  if (link) written.append(' · ', link);
  return make(
    'article',
    { class: 'journal__note' },
    make('p', { class: 'journal__question' }, question),
    ...paragraphs(note.text),
    written,
  );
}

const isWritten = (note: Note | undefined): note is Note => note !== undefined && note.text.trim() !== '';

function notesIn({ modules }: Outline, progress: Progress, texts: Texts): HTMLElement[] {
  const shown = new Set<string>();
  const known = modules.flatMap(({ title, lessons }) => {
    const items = lessons.flatMap((lesson) =>
      lesson.reflections.flatMap(({ id, text }) => {
        const note = progress.notes[id];
        shown.add(id);
        if (!isWritten(note)) return [];
        const link = make('a', { href: lesson.href }, say(texts, 'journal.lesson', { title: lesson.title }));
        return [noteItem(text, note, texts, link)];
      }),
    );
    return items.length > 0 ? [make('section', {}, make('h2', {}, title), ...items)] : [];
  });
  const other = Object.entries(progress.notes)
    .filter(([id, note]) => !shown.has(id) && isWritten(note))
    .map(([, note]) => noteItem(say(texts, 'journal.other'), note, texts));
  return [...known, ...other];
}

/** All that somebody wrote in the training, per module. Read here, changed in the lesson. */
export async function startJournal(root: HTMLElement): Promise<void> {
  const texts = JSON.parse(root.dataset['texts'] ?? '{}') as Texts;
  const place = root.querySelector<HTMLElement>('[data-place]');
  const empty = root.querySelector<HTMLElement>('[data-empty]');
  // Without the outline the notes can still be read and printed.
  const outline = (await fetchOutline()) ?? { modules: [], aliases: {} };
  openProgress(outline.aliases);
  $progress.subscribe((progress) => {
    const notes = notesIn(outline, progress, texts);
    place?.replaceChildren(...notes);
    if (empty) empty.hidden = notes.length > 0;
  });
}
