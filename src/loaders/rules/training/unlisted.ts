import { CONTENT } from '../../../schemas/content-root.ts';
import type { Entry } from '../entries.ts';
import type { Problem } from '../problem.ts';
import { ruleSentence } from '../sentences.ts';

/** Lessons that the module does not name: nobody would ever see those. A name that leads nowhere explains one of them. */
export function unlistedLessons(
  folder: string,
  listed: readonly string[],
  entries: readonly Entry[],
): Problem[] {
  const module = `${CONTENT}/training/${folder}`;
  const found = entries.flatMap(({ file }) => {
    const [slug = '', text] = file.slice(module.length + 1).split('/');
    return text === undefined ? [] : [{ slug, file }];
  });
  if (!listed.every((name) => found.some(({ slug }) => slug === name))) return [];
  return found
    .filter(({ slug }) => !listed.includes(slug))
    .map(({ slug, file }) => ({
      file,
      field: 'lessons',
      came: undefined,
      expected: ruleSentence('training.lessonUnlisted', { slug, file: `${module}/module.yaml` }),
    }));
}
