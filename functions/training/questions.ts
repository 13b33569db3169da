import type { CheckQuestion } from '../../src/domain/training/check/question.ts';
import { answerKey } from '../platform/portal.ts';

/** The questions of the final check of a module, with their answers; none when there is no such module. */
export function checkQuestions(module: string, language: string): readonly CheckQuestion[] {
  const checks = answerKey(language);
  return (Object.hasOwn(checks, module) ? checks[module] : undefined) ?? [];
}
