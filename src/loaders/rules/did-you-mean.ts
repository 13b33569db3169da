import { nearest } from './nearest.ts';
import { ruleSentence } from './sentences.ts';

/** Ends a message with the word that was probably meant; empty when none comes near. */
export function didYouMean(came: unknown, words: readonly string[]): string {
  const word = typeof came === 'string' ? nearest(came, words) : undefined;
  return word === undefined ? '' : `. ${ruleSentence('didYouMean', { word })}`;
}
