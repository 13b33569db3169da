// No vowels, so that no word appears, and nothing that looks like something else: no 0 O, 1 I L, 5 S, 8 B, 2 Z.
const LETTERS = 'CDFGHJKMNPRTVWX';
const DIGITS = '34679';

/** A reference to say on the phone: 8 characters, every third one a digit (`KD4TW7RM`). */
export function newReference(): string {
  const random = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(random, (number, index) => {
    const from = index % 3 === 2 ? DIGITS : LETTERS;
    return from.charAt(number % from.length);
  }).join('');
}
