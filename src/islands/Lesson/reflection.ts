/** How long somebody stops writing before it is kept, in milliseconds. */
const PAUSE = 600;

/** Keeps what is written in a reflection: after a pause, on leaving the field, and when the page goes away. */
export function startReflection(section: HTMLElement, text: string, onWrite: (text: string) => void): void {
  const field = section.querySelector('textarea');
  if (!field) return;
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
}
