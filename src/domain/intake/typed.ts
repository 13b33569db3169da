/** Signs without ink: they come along when somebody copies out of contacts or a chat. */
const WITHOUT_INK = /[\p{Cf}\p{Variation_Selector}]/gu;

/** An address or a number without the signs that nobody sees. Never for a name: Persian and emoji are written with some. */
export const withoutHidden = (text: string): string => text.replace(WITHOUT_INK, '').trim();

const SHOWN = /[^\s\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** Without what turns the text around it, also ours; empty when nothing of it would be seen. */
export const shownText = (text: string): string =>
  SHOWN.test(text) ? text.replace(/[\u202A-\u202E\u2066-\u2069]/g, '') : '';

// The Korean fillers count as letters, but show nothing.
const LETTER = /(?!\p{Default_Ignorable_Code_Point})\p{L}/u;
const LETTER_OR_DIGIT = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]/u;

/** Whether somebody could read it aloud as a name. */
export const hasLetter = (text: string): boolean => LETTER.test(text);

/** Whether it says something; an organisation may be called 113. */
export const hasWord = (text: string): boolean => LETTER_OR_DIGIT.test(text);
