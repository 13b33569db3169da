import type { Outline } from '../../domain/training/outline.ts';
import type { Note, Progress } from '../../domain/training/progress.ts';
import { say, type Texts } from '../../domain/texts/texts.ts';
import { stringsOnPage } from '../../stores/read-json.ts';
import { $progress, openProgress } from '../../stores/training/progress.ts';
import { copyOf } from '../copy-of.ts';
import { dateInWords } from '../TrainingProgress/day.ts';
import { fetchOutline } from '../TrainingProgress/outline.ts';

/** Where notes are shown: the page, which has their templates, and what it says. */
interface Place {
  root: HTMLElement;
  texts: Texts;
}

/** Fills in one note, with the question it answers. */
function noteItem(
  { root, texts }: Place,
  question: string,
  { text, last }: Note,
  lesson?: { href: string; title: string },
): DocumentFragment {
  const item = copyOf(root, 'note');
  const [asked, paragraph, written] = item.querySelectorAll('p');
  const link = item.querySelector('a');
  asked?.append(question);
  const parts = text.split(/\n{2,}/).filter((part) => part.trim());
  paragraph?.replaceWith(
    ...parts.map((part) => {
      const one = paragraph.cloneNode();
      one.textContent = part;
      return one;
    }),
  );
  written?.prepend(say(texts, 'journal.written', { date: dateInWords(last) }));
  if (!lesson) link?.parentElement?.remove();
  else if (link) {
    link.href = lesson.href;
    link.textContent = say(texts, 'journal.lesson', { title: lesson.title });
  }
  return item;
}

/** The notes of a module below its title. */
function moduleItem({ root }: Place, title: string, notes: readonly Node[]): DocumentFragment {
  const item = copyOf(root, 'module');
  const heading = item.querySelector('h2');
  if (heading) heading.textContent = title;
  heading?.after(...notes);
  return item;
}

const isWritten = (note: Note | undefined): note is Note => note !== undefined && note.text.trim() !== '';

function notesIn(place: Place, { modules }: Outline, progress: Progress): Node[] {
  const shown = new Set<string>();
  const known = modules.flatMap(({ title, lessons }) => {
    const items = lessons.flatMap((lesson) =>
      lesson.reflections.flatMap(({ id, text }) => {
        const note = progress.notes[id];
        shown.add(id);
        return isWritten(note) ? [noteItem(place, text, note, lesson)] : [];
      }),
    );
    return items.length > 0 ? [moduleItem(place, title, items)] : [];
  });
  const other = Object.entries(progress.notes)
    .filter(([id, note]) => !shown.has(id) && isWritten(note))
    .map(([, note]) => noteItem(place, say(place.texts, 'journal.other'), note));
  return [...known, ...other];
}

/** All that somebody wrote in the training, per module. Read here, changed in the lesson. */
export async function startJournal(root: HTMLElement): Promise<void> {
  const place: Place = { root, texts: stringsOnPage(root, 'texts') };
  const list = root.querySelector<HTMLElement>('[data-place]');
  const empty = root.querySelector<HTMLElement>('[data-empty]');
  // Without the outline the notes can still be read and printed.
  const outline = (await fetchOutline()) ?? { modules: [], aliases: {} };
  openProgress(outline.aliases);
  $progress.subscribe((progress) => {
    const notes = notesIn(place, outline, progress);
    list?.replaceChildren(...notes);
    if (empty) empty.hidden = notes.length > 0;
  });
}
