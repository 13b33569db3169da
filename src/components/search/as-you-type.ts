const QUIET_MS = 300;

/** Searches when somebody stops typing. Gives the same search for at once, such as on Enter. */
export function searchAsYouType(input: HTMLInputElement, search: (query: string) => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    clearTimeout(waiting);
    search(input.value.trim());
  };
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(now, QUIET_MS);
  });
  return now;
}
