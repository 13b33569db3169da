import { readdirSync } from 'node:fs';
import { CONTENT } from '../../schemas/content-root.ts';
import { type Language, readTexts } from '../texts.ts';
import type { Entry } from './entries.ts';
import type { Problem } from './problem.ts';
import { ruleSentence } from './sentences.ts';

/**
 * Every text of the interface must exist in every language with a folder, and every language of the site must have one.
 */
export function checkInterface(wanted: readonly Language[], root = process.cwd()): Problem[] {
  const languages = readdirSync(`${root}/${CONTENT}/interface`);
  const missing = wanted.filter((language) => !languages.includes(language));
  if (missing.length > 0) {
    return missing.map((language) => ({
      file: `${CONTENT}/site.yaml`,
      field: 'languages',
      came: language,
      expected: ruleSentence('translationMissing', { file: `${CONTENT}/interface/${language}/` }),
    }));
  }
  const texts = languages.map((language) => ({ language, keys: readTexts(language, root) }));
  return texts.flatMap(({ language, keys }) =>
    texts.flatMap((other) =>
      Object.keys(keys)
        .filter((key) => !(key in other.keys))
        .map((key) => {
          const [name = '', ...rest] = key.split('.');
          const file = `${CONTENT}/interface/${other.language}/${name}.yaml`;
          return {
            file: `${CONTENT}/interface/${language}/${name}.yaml`,
            field: rest.join('.'),
            came: keys[key],
            expected: ruleSentence('keyMissing', { file }),
          };
        }),
    ),
  );
}

/** Every text must exist in every language of the site, except those of mentors, who choose their own. */
export function checkTranslations(entries: readonly Entry[], languages: readonly Language[]): Problem[] {
  const withoutEnd = (file: string) => file.replace(/\.mdx?$/, '');
  const files = new Set(entries.map(({ file }) => withoutEnd(file)));
  return entries.flatMap(({ file }) =>
    languages
      .map((language) => file.replace(/[^/]*(\.mdx?)$/, `${language}$1`))
      .filter((wanted) => !files.has(withoutEnd(wanted)))
      .map((wanted) => ({
        file,
        field: 'language',
        came: undefined,
        expected: ruleSentence('translationMissing', { file: wanted }),
      })),
  );
}
