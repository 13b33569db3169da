import { existsSync } from 'node:fs';
import { CONTENT } from '../../../schemas/content-root.ts';
import { type Language, readTexts } from '../../texts.ts';
import type { Problem } from '../problem.ts';
import { ruleSentence } from '../sentences.ts';

const fileOf = (language: Language, key: string) =>
  `${CONTENT}/interface/${language}/${key.split('.')[0] ?? ''}.yaml`;

/** Texts of the interface that stand in one language and not in another that has the file. */
export function missingKeys(languages: readonly Language[], root: string): Problem[] {
  const texts = languages
    .filter((language) => existsSync(`${root}/${CONTENT}/interface/${language}`))
    .map((language) => ({ language, keys: readTexts(language, root) }));
  return texts.flatMap((other) =>
    texts.flatMap(({ language, keys }) =>
      Object.keys(keys)
        .filter((key) => !(key in other.keys) && existsSync(`${root}/${fileOf(other.language, key)}`))
        .map((key) => ({
          file: fileOf(other.language, key),
          field: key.slice(key.indexOf('.') + 1),
          came: undefined,
          expected: ruleSentence('translationMissing', { file: fileOf(language, key) }),
        })),
    ),
  );
}
