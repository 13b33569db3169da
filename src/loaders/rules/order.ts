import type { Entry } from './entries.ts';
import type { Problem } from './problem.ts';
import { ruleSentence } from './sentences.ts';

/** Two texts with one number have no order. Texts in one folder are each other's translation and share it. */
export function checkOrder(entries: readonly Entry[]): Problem[] {
  const folder = (file: string) => file.replace(/\/[^/]*$/, '');
  return entries.flatMap(({ file, data }, index): Problem[] => {
    const other = entries
      .slice(0, index)
      .find((entry) => entry.data['order'] === data['order'] && folder(entry.file) !== folder(file));
    if (!other || data['order'] === undefined) return [];
    const expected = ruleSentence('orderTwice', { other: other.file });
    return [{ file, field: 'order', came: data['order'], expected }];
  });
}
