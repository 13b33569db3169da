import type { Language } from '../../texts.ts';
import type { Problem } from '../problem.ts';
import { missingFiles } from './files.ts';
import { missingKeys } from './keys.ts';
import { missingLayers } from './layers.ts';
import { missingWords } from './words.ts';

/**
 * Every text that the site misses in one of its languages, all at once. Only mentors have none: each writes in a language
 * of their own choice.
 */
export const checkTranslations = (languages: readonly Language[], root = process.cwd()): Problem[] => [
  ...missingFiles(languages, root),
  ...missingKeys(languages, root),
  ...missingLayers(languages, root),
  ...missingWords(languages, root),
];
