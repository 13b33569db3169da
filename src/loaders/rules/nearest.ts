function distance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, letter] of a.split('').entries()) {
    const current = [row + 1];
    for (const [column, other] of b.split('').entries()) {
      const changed = (previous[column] ?? 0) + (letter === other ? 0 : 1);
      const isTurned = row > 0 && column > 0 && letter === b[column - 1] && other === a[row - 1];
      const turned = isTurned ? (before[column - 1] ?? 0) + 1 : Infinity;
      current.push(Math.min(changed, turned, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    before = previous;
    previous = current;
  }
  return previous.at(-1) ?? 0;
}

/**
 * The word that was probably meant, or undefined. Two in five letters may differ, and two swapped letters count as one
 * difference (optimal string alignment).
 */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const [best] = words
    .map((other) => ({ other, steps: distance(word, other) }))
    .sort((a, b) => a.steps - b.steps);
  return best && best.steps <= Math.max(1, Math.floor(word.length / 2.5)) ? best.other : undefined;
}
