import { $progress, openProgress } from '../../stores/training/progress.ts';

/** Shows on the sheet of a module what somebody wrote in it, as it is on the device. */
export function showNotes(root: HTMLElement): void {
  openProgress({});
  $progress.subscribe(({ notes }) => {
    let hasNotes = false;
    for (const place of root.querySelectorAll<HTMLElement>('[data-note]')) {
      const text = notes[place.dataset['note'] ?? '']?.text.trim() ?? '';
      const written = place.querySelector('[data-written]');
      if (written) written.textContent = text;
      place.hidden = text === '';
      hasNotes ||= text !== '';
    }
    const section = root.querySelector<HTMLElement>('[data-notes]');
    if (section) section.hidden = !hasNotes;
  });
}
