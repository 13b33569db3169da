/** How long somebody stops writing before it is kept, in milliseconds. */
const PAUSE = 600;

/** Shows what another tab wrote, unless somebody writes here too. */
type FollowNote = (text: string) => void;

/** Keeps what is written in a reflection: after a pause, on leaving the field, and when the page goes away. */
export function startReflection(
  section: HTMLElement,
  text: string,
  onWrite: (text: string) => void,
): FollowNote | undefined {
  const field = section.querySelector('textarea');
  if (!field) return undefined;
  // People may have begun to write before the script ran.
  if (!field.value) field.value = text;
  let kept = text;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function keep(): void {
    clearTimeout(timer);
    if (!field || field.value === kept) return;
    kept = field.value;
    onWrite(kept);
  }

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  });
  field.addEventListener('change', keep);
  addEventListener('pagehide', keep);
  if (field.value !== kept) keep();
  return (written) => {
    if (field.value !== kept) return;
    kept = written;
    field.value = written;
  };
}
