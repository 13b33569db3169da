import { useEffect } from 'preact/hooks';

/**
 * Begins the title of the page with a word while something is wrong, for whoever does not see the message (rule F-04).
 * Call it after every other effect that writes the title: it leaves the rest of what stands there alone.
 */
export function useErrorTitle(word: string, isWrong: boolean): void {
  const start = `${word} `;
  useEffect(() => {
    const bare = document.title.startsWith(start) ? document.title.slice(start.length) : document.title;
    const title = isWrong ? start + bare : bare;
    if (title !== document.title) document.title = title;
  });
}
