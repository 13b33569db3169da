import type { Words } from '../../domain/training/question.ts';

/** Words as the content of an element: as text, or as the markup that the build made of them. */
export const wordsIn = (words: Words) =>
  typeof words === 'string' ? { children: words } : { dangerouslySetInnerHTML: { __html: words.html } };
