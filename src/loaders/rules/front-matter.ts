import type { z } from 'astro/zod';
import type { Facts } from '../../domain/texts/texts.ts';
import type { Entry } from './entries.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Problem } from './problem.ts';
import { ruleSentence } from './sentences.ts';

type Issue = z.core.$ZodIssue;

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      value !== null && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );

function size(issue: Issue, came: unknown): string | undefined {
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return undefined;
  const small = issue.code === 'too_small';
  const bound = small ? { minimum: Number(issue.minimum) } : { maximum: Number(issue.maximum) };
  if (issue.origin === 'string') {
    return ruleSentence(small ? 'tooShort' : 'tooLong', { ...bound, length: String(came).length });
  }
  if (issue.origin === 'array') return ruleSentence(small ? 'tooFew' : 'tooMany', bound);
  return ruleSentence(small ? 'tooSmall' : 'tooBig', bound);
}

function expectedBy(issue: Issue, came: unknown): string {
  if (issue.code === 'invalid_type') {
    return came === undefined || came === null
      ? ruleSentence('missing')
      : ruleSentence(`type.${issue.expected}`);
  }
  if (issue.code === 'invalid_value') {
    const options = issue.values.map(String);
    return ruleSentence('oneOf', { options: options.join(', ') }) + didYouMean(came, options);
  }
  if (issue.code === 'invalid_format') return ruleSentence(`format.${issue.format}`);
  if (issue.code === 'invalid_key' && issue.issues[0]) return expectedBy(issue.issues[0], came);
  if (issue.code === 'custom') {
    const { vocabulary, folder, ids, expected, facts } = (issue.params ?? {}) as {
      vocabulary?: string;
      folder?: string;
      ids?: string[];
      expected?: string;
      facts?: Facts;
    };
    if (vocabulary) return ruleSentence('vocabulary', { vocabulary }) + didYouMean(came, ids ?? []);
    if (folder) return ruleSentence('folder', { folder }) + didYouMean(came, ids ?? []);
    if (expected) return ruleSentence(expected, facts) + didYouMean(came, ids ?? []);
  }
  return size(issue, came) ?? issue.message;
}

/** What does not fit its schema, a problem for each field. */
export function checkFrontMatter(
  { file, data, lineOf }: Pick<Entry, 'file' | 'lineOf'> & { data: unknown },
  schema: z.ZodType,
): Problem[] {
  const result = schema.safeParse(data);
  if (result.success) return [];
  return result.error.issues.flatMap((issue): Problem[] => {
    if (issue.code === 'unrecognized_keys') {
      const known = Object.keys((schema as unknown as { shape?: object }).shape ?? {});
      return issue.keys.map((key) => ({
        file,
        line: lineOf?.([...issue.path, key]),
        field: [...issue.path, key].join('.'),
        came: valueAt(data, [...issue.path, key]),
        expected: ruleSentence('unknownField') + didYouMean(key, known),
      }));
    }
    const came = valueAt(data, issue.path);
    const line = lineOf?.(issue.path);
    return [{ file, line, field: issue.path.join('.'), came, expected: expectedBy(issue, came) }];
  });
}
