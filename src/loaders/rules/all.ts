import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { CONTENT } from '../../schemas/content-root.ts';
import { articleSchema } from '../../schemas/article.ts';
import { mentorSchema } from '../../schemas/mentor.ts';
import { pageSchema } from '../../schemas/page.ts';
import { toolSchema } from '../../schemas/tool.ts';
import { readSite } from '../site.ts';
import { readEntries } from './entries.ts';
import { checkFrontMatter } from './front-matter.ts';
import { checkMentorChain } from './mentor-chain.ts';
import { checkMentorFacts } from './mentor-facts.ts';
import { checkOrder } from './order.ts';
import type { Problem } from './problem.ts';
import { checkReferences } from './references.ts';
import { checkReviewDates } from './review-dates.ts';
import { checkSite } from './site.ts';
import { checkTraining } from './training/training.ts';
import { checkTranslations } from './translations/translations.ts';

const idsIn = (file: string) => Object.keys((parse(readFileSync(file, 'utf8')) ?? {}) as object);

/** Every problem in `content/` on a day. */
export function checkContent(today: Date): Problem[] {
  const wrongTerms = checkSite();
  if (wrongTerms.length > 0) return wrongTerms;
  const method = readEntries('method');
  const tools = readEntries('tools');
  const pages = readEntries('pages');
  const mentors = readEntries('mentors');
  const training = readEntries('training');
  const texts = [...method.entries, ...tools.entries, ...pages.entries];
  const known = { sources: idsIn(`${CONTENT}/sources.yaml`), terms: idsIn(`${CONTENT}/glossary.yaml`) };
  return [
    ...[method, tools, pages, mentors].flatMap(({ problems }) => problems),
    ...method.entries.flatMap((entry) => checkFrontMatter(entry, articleSchema)),
    ...tools.entries.flatMap((entry) => checkFrontMatter(entry, toolSchema)),
    ...pages.entries.flatMap((entry) => checkFrontMatter(entry, pageSchema)),
    ...mentors.entries.flatMap((entry) => checkFrontMatter(entry, mentorSchema)),
    ...checkMentorChain(mentors.entries),
    ...mentors.entries.flatMap(checkMentorFacts),
    ...checkOrder(method.entries),
    ...checkOrder(tools.entries),
    ...[...texts, ...training.entries].flatMap((entry) => checkReferences(entry, known)),
    ...checkTraining(today, known.sources),
    ...checkTranslations(readSite().languages),
    ...checkReviewDates([...texts, ...mentors.entries], today),
  ];
}
