import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { articleSchema } from './schemas/article.ts';
import { glossaryTermSchema } from './schemas/glossary.ts';
import { mentorSchema } from './schemas/mentor.ts';
import { pageSchema } from './schemas/page.ts';
import { sourceSchema } from './schemas/source.ts';
import { toolSchema } from './schemas/tool.ts';

/** The id of an entry is its path without the extension, for example `wat-is-mentoring/nl`. */
const mdxIn = (folder: string) =>
  glob({
    base: `./content/${folder}`,
    pattern: '**/*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  });

export const collections = {
  method: defineCollection({ loader: mdxIn('method'), schema: articleSchema }),
  tools: defineCollection({ loader: mdxIn('tools'), schema: toolSchema }),
  pages: defineCollection({ loader: mdxIn('pages'), schema: pageSchema }),
  mentors: defineCollection({ loader: mdxIn('mentors'), schema: mentorSchema }),
  glossary: defineCollection({ loader: file('content/glossary.yaml'), schema: glossaryTermSchema }),
  sources: defineCollection({ loader: file('content/sources.yaml'), schema: sourceSchema }),
};
