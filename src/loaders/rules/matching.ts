import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as v from 'valibot';
import { matchingContentShape } from '../../domain/matching/content.ts';
import { criteriaShape } from '../../domain/matching/content-criteria.ts';
import { CONTENT } from '../../schemas/content-root.ts';
import { didYouMean } from './did-you-mean.ts';
import { asFields } from './entries.ts';
import type { Problem } from './problem.ts';
import { ruleSentence } from './sentences.ts';
import { readYamlText } from './yaml-text.ts';

/** Lists of options that are made on the page, not in the vocabulary. */
const OWN_LISTS = ['mentors', 'chosen-topics', 'organisations'];
const CRITERIA = Object.keys(criteriaShape.pipe[0].entries);
/** How Valibot names a type, and how the sentences do. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  Array: 'array',
  Object: 'object',
};

type Issue = v.InferIssue<typeof matchingContentShape>;

function unknownField({ path }: Issue): string {
  const key: unknown = path?.at(-1)?.key;
  if (path?.length !== 2 || path[0].key !== 'criteria') return ruleSentence('unknownField');
  return ruleSentence('matching.criterion', { options: CRITERIA.join(', ') }) + didYouMean(key, CRITERIA);
}

function boundOf({ type, requirement, input }: Issue): string | undefined {
  const bound = { minimum: Number(requirement), maximum: Number(requirement) };
  if (type === 'min_value') return ruleSentence('tooSmall', bound);
  if (type === 'max_value') return ruleSentence('tooBig', bound);
  if (type === 'integer') return ruleSentence('type.int');
  if (type === 'min_length' && Array.isArray(input)) return ruleSentence('tooFew', bound);
  if (type === 'min_length' && typeof input === 'string')
    return ruleSentence('tooShort', { ...bound, length: input.length });
  return undefined;
}

function expectedBy(issue: Issue): string {
  const { kind, type, message, input } = issue;
  const expected = issue.expected ?? '';
  if (type === 'check') return ruleSentence(`matching.${message}`);
  if (kind === 'validation') return boundOf(issue) ?? ruleSentence('format.regex');
  if (input === undefined) return ruleSentence('missing');
  if (expected === 'never') return unknownField(issue);
  const options = [...expected.matchAll(/"([^"]+)"/g)].map(([, option = '']) => option);
  if (options.length > 0)
    return ruleSentence('oneOf', { options: options.join(', ') }) + didYouMean(input, options);
  return ruleSentence(`type.${TYPES[expected] ?? 'string'}`);
}

/** What came: of points that do not add up, what they are together. */
function cameIn({ type, message, input }: Issue): unknown {
  if (type !== 'check') return input;
  const parts = message === 'whole' ? input : asFields(input)['parts'];
  if (message === 'must') return asFields(input)['must'];
  return Object.values(asFields(parts)).reduce(
    (sum: number, part) => sum + Number(asFields(part)['points']),
    0,
  );
}

/** Options that no list holds, and sources that nobody wrote down. */
function references(data: unknown, sources: readonly string[], root: string) {
  const lists = globSync(`${CONTENT}/vocabulary/*.yaml`, { cwd: root }).map((file) =>
    basename(file, '.yaml'),
  );
  const { criteria, questions } = v.parse(matchingContentShape, data);
  const options = questions.flatMap(({ fields }, question) =>
    fields.map((field, place) => ({
      path: ['questions', question, 'fields', place, 'options'],
      came: field.options,
      known: [...lists, ...OWN_LISTS],
    })),
  );
  const named = Object.entries(criteria).flatMap(([name, criterion]) =>
    criterion.sources.map((came, place) => ({
      path: ['criteria', name, 'sources', place],
      came,
      known: sources,
    })),
  );
  return [...options, ...named].flatMap(({ path, came, known }) =>
    typeof came !== 'string' || known.includes(came) ? [] : [{ path, came, known }],
  );
}

/** What is wrong in `matching.yaml`: fields, points that do not add up, words that are in no list. */
export function checkMatching(sources: readonly string[], root = process.cwd()): Problem[] {
  const file = `${CONTENT}/matching.yaml`;
  if (!existsSync(`${root}/${file}`)) return [];
  const { data, lineOf } = readYamlText(readFileSync(`${root}/${file}`, 'utf8'), 'core');
  const problem = (path: readonly PropertyKey[], came: unknown, expected: string): Problem => ({
    ...{ file, line: lineOf(path), field: path.join('.'), came, expected },
  });
  const { issues, success } = v.safeParse(matchingContentShape, data);
  if (success) {
    return references(data, sources, root).map(({ path, came, known }) =>
      problem(path, came, ruleSentence('oneOf', { options: known.join(', ') }) + didYouMean(came, known)),
    );
  }
  // A criterion that does not add up leaves the whole wrong too.
  const own = issues.filter(({ message }) => issues.length === 1 || message !== 'whole');
  return own.map((issue) => {
    const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
    return problem(path, cameIn(issue), expectedBy(issue));
  });
}
