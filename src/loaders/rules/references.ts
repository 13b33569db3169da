import type { Entry } from './entries.ts';
import type { Problem } from './problem.ts';
import { ruleSentence } from './sentences.ts';

const idsOf = (tag: string, body: string) =>
  [...body.matchAll(new RegExp(`<${tag}\\s+id="([^"]*)"`, 'g'))].map(([, id]) => id ?? '');

/**
 * Sources must be in the text, in the front matter and in the list; a word is explained once and must be in the
 * glossary.
 */
export function checkReferences(
  { file, data, body }: Entry,
  known: { sources: readonly string[]; terms: readonly string[] },
): Problem[] {
  const listed = Array.isArray(data['sources']) ? data['sources'].map(String) : [];
  const used = new Set(idsOf('Source', body));
  const terms = idsOf('Term', body);
  const problem = (field: string, came: string, key: string) => ({
    file,
    field,
    came,
    expected: ruleSentence(key),
  });
  return [
    ...[...new Set([...used, ...listed])]
      .filter((id) => !known.sources.includes(id))
      .map((id) => problem('sources', id, 'sourceUnknown')),
    ...[...used].filter((id) => !listed.includes(id)).map((id) => problem('sources', id, 'sourceUnlisted')),
    ...listed.filter((id) => !used.has(id)).map((id) => problem('sources', id, 'sourceUnused')),
    ...terms.filter((id) => !known.terms.includes(id)).map((id) => problem('<Term>', id, 'termUnknown')),
    ...terms
      .filter((id, index) => terms.indexOf(id) !== index)
      .map((id) => problem('<Term>', id, 'termTwice')),
  ];
}
