import { array, parse } from 'valibot';
import { parse as parseYaml } from 'yaml';
import { type CheckQuestion, checkQuestionSchema } from '../../src/domain/training/check/question.ts';
import feedback from '../../content/training/feedback/check/nl.yaml';
import gesprekken from '../../content/training/gesprekken/check/nl.yaml';
import grenzen from '../../content/training/grenzen/check/nl.yaml';
import leervragen from '../../content/training/leervragen/check/nl.yaml';
import rollen from '../../content/training/rollen/check/nl.yaml';
import verschillen from '../../content/training/verschillen/check/nl.yaml';

/**
 * The answer key. It goes into the Worker as text (`rules` in wrangler.jsonc) and is in no file of the site. A new
 * module gets its line here; a test holds this list against `content/training/`.
 */
const FILES: Readonly<Record<string, string>> = {
  feedback,
  gesprekken,
  grenzen,
  leervragen,
  rollen,
  verschillen,
};

const kept = new Map<string, readonly CheckQuestion[]>();

/** The questions of the final check of a module, with their answers; none when there is no such module. */
export function checkQuestions(module: string): readonly CheckQuestion[] {
  const text = Object.hasOwn(FILES, module) ? FILES[module] : undefined;
  if (text === undefined) return [];
  const known = kept.get(module);
  if (known) return known;
  const questions = parse(array(checkQuestionSchema), parseYaml(text, { schema: 'yaml-1.1' }));
  kept.set(module, questions);
  return questions;
}

/** The modules that have a final check. */
export const MODULES_WITH_CHECK: readonly string[] = Object.keys(FILES);
