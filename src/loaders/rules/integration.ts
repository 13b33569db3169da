import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from './all.ts';
import { report } from './report.ts';
import { shippedAnswers } from './training/answer-key.ts';

/** Refuses a build whose content is not right, with messages that an editor can act on. */
export function contentRules(): AstroIntegration {
  return {
    name: 'content-rules',
    hooks: {
      // Before anything else reads the content: other messages name neither the value nor what to do.
      'astro:config:setup': ({ logger }) => {
        const problems = checkContent(new Date());
        const warnings = problems.filter(({ level }) => level === 'warning');
        const errors = problems.filter(({ level }) => level !== 'warning');
        if (warnings.length > 0) logger.warn(report(warnings, 'warningTitle'));
        if (errors.length > 0) throw new Error(report(errors, 'title'));
      },
      'astro:build:done': ({ dir }) => {
        const problems = shippedAnswers(fileURLToPath(dir));
        if (problems.length > 0) throw new Error(report(problems, 'title'));
      },
    },
  };
}
