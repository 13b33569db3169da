import { readFileSync } from 'node:fs';
import { CONTENT } from '../../schemas/content-root.ts';
import { missingOperatorFields } from '../../schemas/operator.ts';
import { siteSchema } from '../../schemas/site.ts';
import { readProgrammes } from '../programmes.ts';
import { readRhythms } from '../rhythms.ts';
import { readSite } from '../site.ts';
import { checkColours } from './colours.ts';
import { checkFrontMatter } from './front-matter.ts';
import type { Problem } from './problem.ts';
import { ruleSentence } from './sentences.ts';
import { readYamlText } from './yaml-text.ts';

/** What is wrong in `site.yaml`, terms that contradict each other and colours that nobody can tell apart included. */
export function checkSite(root = process.cwd()): Problem[] {
  const file = `${CONTENT}/site.yaml`;
  const { data, lineOf } = readYamlText(readFileSync(`${root}/${file}`, 'utf8'), 'core');
  const problems = checkFrontMatter({ file, data, lineOf }, siteSchema);
  return problems.length > 0 ? problems : checkColours({ file, lineOf }, siteSchema.parse(data).colours);
}

/** A warning that names what the page on privacy still lacks about the operator; nothing when all is there. */
export function checkOperator(root = process.cwd()): Problem[] {
  const file = `${CONTENT}/site.yaml`;
  const { data, lineOf } = readYamlText(readFileSync(`${root}/${file}`, 'utf8'), 'core');
  const site = siteSchema.safeParse(data);
  const missing = site.success ? missingOperatorFields(site.data.operator) : [];
  if (missing.length === 0) return [];
  return [
    {
      ...{ file, line: lineOf(['operator']), level: 'warning' },
      ...{ field: missing.join(', '), came: undefined, expected: ruleSentence('operator') },
    },
  ];
}

/** Weeks from a request until everything of it is erased, when nobody ends it sooner. */
function longestCourse(root: string): number {
  const { requestTerms, retention } = readSite(root);
  const rhythms = readRhythms(root);
  const closing = Object.values(readProgrammes(root)).map(({ rhythm }) => rhythms[rhythm]?.closingWeek ?? 0);
  const pair = Math.max(...closing) + requestTerms.closingTermWeeks;
  return requestTerms.waitingWeeks + pair + retention.requestWeeks;
}

/** Whether what is kept of a person is kept until the longest course is over. Needs terms, rhythms and programmes that are right. */
export function checkRetention(root = process.cwd()): Problem[] {
  const file = `${CONTENT}/site.yaml`;
  const { lineOf } = readYamlText(readFileSync(`${root}/${file}`, 'utf8'), 'core');
  const came = readSite(root).retention.maxRetentionWeeks;
  const longest = longestCourse(root);
  if (came >= longest) return [];
  const path = ['retention', 'maxRetentionWeeks'];
  const expected = ruleSentence('terms.maxRetention', { longest });
  return [{ file, line: lineOf(path), field: path.join('.'), came, expected }];
}
