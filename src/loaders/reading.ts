import type { Language } from './texts.ts';

const WORDS_PER_MINUTE = 160;

/**
 * Minutes to read an MDX text, at least 1; `undefined` for a list of words, in which people look one up. 160 words a minute: slower than the usual 200 to 240,
 * because for many readers Dutch is a second language.
 */
export function minutesToRead(body: string): number | undefined {
  if (/<Glossary\b/.test(body)) return undefined;
  const words = body
    .replace(/<[^>]+>/g, ' ')
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word));
  return Math.max(1, Math.round(words.length / WORDS_PER_MINUTE));
}

/** `23 november 2026` */
export function longDate(day: Date, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}
