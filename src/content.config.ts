import { defineCollection } from 'astro:content';
import { file, glob, type Loader } from 'astro/loaders';
import { CONTENT } from './schemas/content-root.ts';
import { articleSchema } from './schemas/article.ts';
import { glossaryTermSchema } from './schemas/glossary.ts';
import { mentorSchema } from './schemas/mentor.ts';
import { pageSchema } from './schemas/page.ts';
import { sourceSchema } from './schemas/source.ts';
import { toolSchema } from './schemas/tool.ts';
import { lessonSchema, moduleTextSchema } from './schemas/training.ts';

/** What a loader says of a text that does not fit, the rules say in words that an editor can act on. */
function withoutErrors(loader: Loader): Loader {
  const load: Loader['load'] = (context) => {
    const logger = Object.assign(Object.create(context.logger), {
      error: (message: string) => {
        context.logger.debug(message);
      },
    }) as typeof context.logger;
    return loader.load({ ...context, logger });
  };
  return { ...loader, load };
}

/** The id of an entry is its path without the extension, for example `wat-is-mentoring/nl`. */
const textsIn = (folder: string) =>
  withoutErrors(
    glob({
      base: `./${CONTENT}/${folder}`,
      // Plain text may be `.md`, which builds faster; a text with tags or tables is `.mdx`.
      pattern: '**/*.{md,mdx}',
      generateId: ({ entry }) => entry.replace(/\.mdx?$/, ''),
    }),
  );

export const collections = {
  method: defineCollection({ loader: textsIn('method'), schema: articleSchema }),
  tools: defineCollection({ loader: textsIn('tools'), schema: toolSchema }),
  pages: defineCollection({ loader: textsIn('pages'), schema: pageSchema }),
  mentors: defineCollection({ loader: textsIn('mentors'), schema: mentorSchema }),
  // Two levels in one folder: the text of a module, and its lessons.
  training: defineCollection({ loader: textsIn('training'), schema: lessonSchema.or(moduleTextSchema) }),
  glossary: defineCollection({ loader: file(`${CONTENT}/glossary.yaml`), schema: glossaryTermSchema }),
  sources: defineCollection({ loader: file(`${CONTENT}/sources.yaml`), schema: sourceSchema }),
};
