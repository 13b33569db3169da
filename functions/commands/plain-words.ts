import { withoutHidden } from '../../src/domain/intake/typed.ts';

const AROUND = String.raw`[\s"'‘’‚“”„«»]+`;
const ENDS = new RegExp(`^${AROUND}|${AROUND}$`, 'gu');

/** A word behind a command as it was meant: without the quotes, spaces and hidden signs that came along from a mail or a text. */
export const plainWord = (word: string): string => withoutHidden(word).replace(ENDS, '');

/** A reference as it is stored, however somebody wrote it down: in small letters, in groups, with stops between them. */
export const plainReference = (word: string): string => word.toUpperCase().replace(/[^A-Z\d]/g, '');

/** The long dash that a text processor makes of two short ones. */
export const hasLongDash = (word: string): boolean => /^[‒–—―]/.test(word);
