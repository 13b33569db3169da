/** `AI` of `Amina El Idrissi`: the first letters of the first and the last word. */
export function initialsOf(name: string): string {
  const words = name.split(' ');
  return `${words[0]?.charAt(0) ?? ''}${words.length > 1 ? (words.at(-1)?.charAt(0) ?? '') : ''}`;
}
