// Who follows the example of the guide for writers must not be stopped by the build.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'astro/zod';
import { articleSchema } from '../../src/schemas/article.ts';
import { mentorSchema } from '../../src/schemas/mentor.ts';
import { pageSchema } from '../../src/schemas/page.ts';
import { programmeSchema } from '../../src/schemas/programme.ts';
import { toolSchema } from '../../src/schemas/tool.ts';
import { moduleSchema, writtenCheckQuestionSchema } from '../../src/schemas/training.ts';
import { checkFrontMatter } from '../../src/loaders/rules/front-matter.ts';
import { checkTags } from '../../src/loaders/rules/texts/tags.ts';
import { TEXT_TAGS } from '../../src/loaders/rules/texts/text-tags.ts';
import { EXERCISE_TAGS } from '../../src/loaders/training/exercises.ts';
import { linesAfter } from '../../src/loaders/rules/training/small-training.ts';

const GUIDE = readFileSync('content/README.md', 'utf8');

/** The examples of `content/README.md`, each with the heading above it. */
const examples = [
  ...GUIDE.matchAll(/^## (.*)$|^```(\w+)\n([\s\S]*?)^```$/gm),
].reduce<{ heading: string; found: { heading: string; kind: string; text: string }[] }>(
  ({ heading, found }, [, title, kind, text]) =>
    title === undefined
      ? { heading, found: [...found, { heading, kind: kind ?? '', text: text ?? '' }] }
      : { heading: title, found },
  { heading: '', found: [] },
).found;

/** The schema of the front matter in an example, by the folder that its heading names. */
const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  method: articleSchema,
  tools: toolSchema,
  pages: pageSchema,
  mentors: mentorSchema,
};
const fronts = examples.filter(({ text }) => text.startsWith('---'));
const folderOf = (heading: string) => /`(\w+)\//.exec(heading)?.[1] ?? '';

describe('an example of the guide for writers', () => {
  it('is known to this test, whatever it is of', () => {
    const lessons = examples.filter(({ text }) => !text.startsWith('---'));
    expect(lessons.map(({ kind }) => kind)).toEqual(['yaml', 'mdx', 'yaml', 'yaml']);
    expect(fronts.map(({ heading }) => folderOf(heading)).sort()).toEqual(Object.keys(SCHEMAS).sort());
  });

  it.each(fronts)('under "$heading" has front matter that the build takes', ({ heading, text }) => {
    const [, front = ''] = text.split(/^---$/m);
    const data = parse(front, { schema: 'yaml-1.1' }) as Record<string, unknown>;
    const schema = SCHEMAS[folderOf(heading)];
    expect(schema && checkFrontMatter({ file: 'README', data }, schema)).toEqual([]);
  });

  it('of a programme is one that the build takes', () => {
    const text = examples.find(({ heading }) => heading.includes('`programmes/'))?.text ?? '';
    expect(checkFrontMatter({ file: 'README', data: parse(text) }, programmeSchema)).toEqual([]);
  });

  it('of a question stands in a lesson that the build takes', () => {
    const question = examples
      .find(({ kind }) => kind === 'mdx')
      ?.text.replace('luisteren-stil"', 'stil-zijn"');
    expect(linesAfter([['stil/les-een/nl.mdx', 'Tekst.\n', `Tekst.\n\n${question ?? ''}`]])).toEqual([]);
  });

  it('of a question of a check is one that the build takes', () => {
    const check = examples.find(({ text }) => text.startsWith('- id:'))?.text ?? '';
    const data = parse(check, { schema: 'yaml-1.1' }) as unknown[];
    expect(checkFrontMatter({ file: 'README', data: data[0] }, writtenCheckQuestionSchema)).toEqual([]);
  });

  it('of ids that changed is what a module may have', () => {
    const changed = examples.find(({ text }) => text.startsWith('aliases:'))?.text ?? '';
    const { aliases } = parse(changed) as { aliases: unknown };
    expect(moduleSchema.shape.aliases.safeParse(aliases).success).toBe(true);
  });

  it('of a tag in the tables has a name and fields that a text may have', () => {
    const rows = GUIDE.split('\n').filter((line) => line.startsWith('| `<'));
    const codes = rows.flatMap((row) =>
      [...(row.split(' | ')[0] ?? '').matchAll(/`(<[^`]+>)`/g)].map(([, code = '']) => code),
    );
    expect(codes.length).toBeGreaterThan(15);
    for (const code of codes) {
      const [, name = '', attributes = ''] = /^<(\w+)([^>]*?)\/?>/.exec(code) ?? [];
      const bare = attributes.replaceAll(/"[^"]*"|\{[^}]*\}/g, '');
      const fields = [...bare.matchAll(/([a-z]+)(?:=|\s|$)/g)].map(([, field = '']) => field);
      const known = [...Object.keys(TEXT_TAGS[name] ?? {}), ...(EXERCISE_TAGS[name]?.attributes ?? [])];
      expect(Object.keys({ ...TEXT_TAGS, ...EXERCISE_TAGS }), code).toContain(name);
      expect(known, code).toEqual(expect.arrayContaining(fields));
      // What stands there whole is read as in a text.
      const isWhole = code.endsWith('/>') || code.endsWith(`</${name}>`);
      if (!isWhole || !(name in TEXT_TAGS)) continue;
      expect(checkTags({ file: 'README.mdx', data: {}, body: code }, false), code).toEqual([]);
    }
  });
});
