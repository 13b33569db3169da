import { globSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { CONTENT } from '../../schemas/content-root.ts';
import { glossaryTermSchema } from '../../schemas/glossary.ts';
import { mailSchema } from '../../schemas/mail.ts';
import { rhythmsSchema } from '../../schemas/rhythm.ts';
import { sourceSchema } from '../../schemas/source.ts';
import { vocabularySchema } from '../../schemas/vocabulary.ts';
import { breaksSchema } from '../break-words.ts';
import { storedFieldsSchema } from '../stored-fields.ts';
import { checkFrontMatter } from './front-matter.ts';
import type { Problem } from './problem.ts';
import { readYamlText } from './yaml-text.ts';

/** The paths of words that have no text behind them. */
const empty = (node: unknown, path: string[] = []): string[][] =>
  node === null || node === ''
    ? [path]
    : Object.entries(node instanceof Object ? node : {}).flatMap(([key, child]) =>
        empty(child, [...path, key]),
      );

/** Texts of the interface, in groups below each other. */
const interfaceSchema = z.record(z.string(), z.unknown()).superRefine((texts, context) => {
  for (const path of empty(texts))
    context.addIssue({ code: 'custom', path, params: { expected: 'missing' } });
});

/** Files that are YAML from top to bottom, with what may stand in them. */
const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  'vocabulary/*.yaml': vocabularySchema,
  'glossary.yaml': z.record(z.string(), glossaryTermSchema),
  'rhythms.yaml': rhythmsSchema,
  'sources.yaml': z.record(z.string(), sourceSchema),
  'stored-fields.yaml': storedFieldsSchema,
  'mails/*/*.yaml': mailSchema,
  'interface/*/*.yaml': interfaceSchema,
  'language/breaks.yaml': breaksSchema,
  'language/search-words.yaml': z.array(z.array(z.string()).min(2)),
};

/** What does not fit in lists, mails and texts of the interface. */
export const checkLists = (root = process.cwd()): Problem[] =>
  Object.entries(SCHEMAS).flatMap(([pattern, schema]) =>
    globSync(`${CONTENT}/${pattern}`, { cwd: root })
      .sort()
      .flatMap((file) => {
        const { data, lineOf } = readYamlText(readFileSync(`${root}/${file}`, 'utf8'), 'core');
        return checkFrontMatter({ file, data, lineOf }, schema);
      }),
  );
