import { useEffect } from 'preact/hooks';

/**
 * Puts a word in front of the page title while something is wrong, for people who do not see the message. Call it after
 * every other effect that writes the title, because it keeps the rest of it.
 */
export function useErrorTitle(word: string, isWrong: boolean): void {
  const start = `${word} `;
  useEffect(() => {
    const bare = document.title.startsWith(start) ? document.title.slice(start.length) : document.title;
    const title = isWrong ? start + bare : bare;
    if (title !== document.title) document.title = title;
  });
}
