import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from './all.ts';
import type { Problem } from './problem.ts';
import { report } from './report.ts';
import { checkFragments } from './texts/fragments.ts';
import { shippedAnswers } from './training/answer-key.ts';
import { checkWhileDeveloping } from './while-developing.ts';

/** Ends the build with what an editor has to mend, and no more: the stack of a checker says nothing to them. */
function refuse(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  console.error(report(problems, 'title'));
  process.exit(1);
}

/** Refuses a build whose content is not right, with messages that an editor can act on. */
export function contentRules(): AstroIntegration {
  return {
    name: 'content-rules',
    hooks: {
      // Before anything else reads the content: other messages name neither the value nor what to do.
      'astro:config:setup': ({ logger, isRestart }) => {
        if (isRestart) return;
        const problems = checkContent(new Date());
        const warnings = problems.filter(({ level }) => level === 'warning');
        if (warnings.length > 0) logger.warn(report(warnings, 'warningTitle'));
        refuse(problems.filter(({ level }) => level !== 'warning'));
      },
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        checkWhileDeveloping(server, { logger, refresh: async () => refreshContent?.({}) });
      },
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        refuse([...shippedAnswers(dist), ...checkFragments(dist)]);
      },
    },
  };
}
