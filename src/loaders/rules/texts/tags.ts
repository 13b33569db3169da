import { attributesOf, EXERCISE_TAGS, type MdxNode } from '../../training/exercises.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Entry } from '../entries.ts';
import type { Problem } from '../problem.ts';
import { ruleSentence } from '../sentences.ts';
import { lineOfNode, nodesOf } from './nodes.ts';
import { HTML_TAGS, TEXT_TAGS } from './text-tags.ts';

type Said = Pick<Problem, 'came' | 'expected'>;

const oneOf = (came: unknown, options: readonly string[]): Said => ({
  came,
  expected: ruleSentence('oneOf', { options: options.join(', ') }) + didYouMean(came, options),
});

function fieldsOfTag(node: MdxNode, fields: (typeof TEXT_TAGS)[string]): Said[] {
  const given = attributesOf(node);
  const names = Object.keys(fields);
  const unknown = Object.keys(given).filter((name) => !names.includes(name));
  if (unknown.length > 0 && names.length === 0) {
    return unknown.map((came) => ({
      came,
      expected: ruleSentence('tag.noFields', { name: node.name ?? '' }),
    }));
  }
  const wrong = Object.entries(fields).flatMap(([name, takes]): Said[] => {
    const value = given[name];
    if (!(name in given) && takes === 'optional text') return [];
    if (!(name in given)) return [{ came: undefined, expected: ruleSentence('tag.field', { field: name }) }];
    if (takes === 'number')
      return value === undefined
        ? []
        : [{ came: value, expected: ruleSentence('tag.number', { example: `${name}={3}` }) }];
    if (typeof value !== 'string' || value.trim() === '')
      return [{ came: '', expected: ruleSentence('tag.field', { field: name }) }];
    return typeof takes === 'string' || takes.includes(value) ? [] : [oneOf(value, takes)];
  });
  // Somebody who wrote another name for a field needs to hear only that.
  return unknown.length > 0 ? unknown.map((name) => oneOf(name, names)) : wrong;
}

function saidOf(node: MdxNode, known: readonly string[]): Said[] {
  if (node.type === 'mdxjsEsm') return [{ came: node.value, expected: ruleSentence('mdx.code') }];
  // A comment between braces is empty for whoever runs it.
  if (/^mdx\w+Expression$/.test(node.type)) {
    const isComment = typeof node.value === 'string' && /^\s*(?:\/\*[\s\S]*\*\/\s*)?$/.test(node.value);
    return isComment ? [] : [{ came: `{${String(node.value)}}`, expected: ruleSentence('mdx.braces') }];
  }
  if (!node.type.startsWith('mdxJsx')) return [];
  const name = node.name ?? '';
  if (!known.includes(name)) return [oneOf(name, known)];
  const fields = TEXT_TAGS[name];
  return fields ? fieldsOfTag(node, fields) : [];
}

/** Tags that a text does not have, fields that a tag does not have, and code. The tags of a lesson have their own rules. */
export function checkTags(entry: Entry, isLesson: boolean): Problem[] {
  const known = [...Object.keys(TEXT_TAGS), ...(isLesson ? Object.keys(EXERCISE_TAGS) : []), ...HTML_TAGS];
  return nodesOf(entry).flatMap((node) =>
    saidOf(node, known).map(({ came, expected }) => ({
      file: entry.file,
      line: lineOfNode(node),
      field: node.name ? `<${node.name}>` : ruleSentence('text'),
      came,
      expected,
    })),
  );
}
