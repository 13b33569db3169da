import { globSync } from 'node:fs';
import { CONTENT } from '../../../schemas/content-root.ts';
import type { Language } from '../../texts.ts';
import type { Problem } from '../problem.ts';
import { ruleSentence } from '../sentences.ts';

/** Files that are there once per language: named by it, or in a folder of that name. */
const BY_NAME = '{method,tools,pages,training}/**/*.{md,mdx}';
const CHECKS = 'training/*/check/*.yaml';
const BY_FOLDER = '{interface,mails}/*/*.yaml';

const inFolder = (file: string, language: Language) =>
  file.replace(/(\/(?:interface|mails)\/)[^/]+/, `$1${language}`);
const named = (file: string, language: Language) => file.replace(/[^/]+(?=\.\w+$)/, language);

/** A text in plain Markdown may have one with tags as its translation. */
const withoutEnd = (file: string) => file.replace(/\.mdx?$/, '');

/** Files that stand in one language and not in another. */
export function missingFiles(languages: readonly Language[], root: string): Problem[] {
  const missing = (patterns: string[], inLanguage: typeof named): Problem[] => {
    const files = globSync(
      patterns.map((pattern) => `${CONTENT}/${pattern}`),
      { cwd: root },
    ).sort();
    const there = new Set(files.map(withoutEnd));
    // One of each text, whichever languages it has.
    const texts = new Map(files.map((file) => [withoutEnd(inLanguage(file, '*')), file]));
    return [...texts.values()].flatMap((file) =>
      languages
        .map((language) => inLanguage(file, language))
        .filter((wanted) => !there.has(withoutEnd(wanted)))
        .map((wanted) => ({
          file: wanted,
          field: ruleSentence('whole'),
          came: undefined,
          expected: ruleSentence('translationMissing', { file }),
        })),
    );
  };
  return [...missing([BY_FOLDER], inFolder), ...missing([BY_NAME, CHECKS], named)];
}
