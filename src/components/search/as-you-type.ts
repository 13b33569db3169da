const QUIET_MS = 300;

interface Acts {
  /** Somebody is typing: these are the words so far. */
  onType: (query: string) => void;
  search: (query: string) => void;
}

/** Searches when somebody stops typing. Gives the same search for at once, such as on Enter. */
export function searchAsYouType(input: HTMLInputElement, { onType, search }: Acts): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    clearTimeout(waiting);
    search(input.value.trim());
  };
  input.addEventListener('input', () => {
    onType(input.value.trim());
    clearTimeout(waiting);
    waiting = setTimeout(now, QUIET_MS);
  });
  return now;
}
