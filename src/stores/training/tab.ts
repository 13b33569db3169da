import type { OutlineModule } from '../../domain/training/outline.ts';
import { wipeSession } from '../session.ts';
import { CHECK_PREFIX, TRAINING } from './storage.ts';

/** Answers in a lesson that were not checked yet. */
export const draftKey = (question: string): string => `${TRAINING}draft:${question}`;
/** The questions of a final check in progress. */
export const drawKey = (module: string): string => `${CHECK_PREFIX}draw:${module}`;
/** The badge for the page of the certificate. It contains a person's name. */
export const badgeKey = (module: string): string => `${CHECK_PREFIX}badge:${module}`;

export const wipeTab = (): void =>
  wipeSession((key) => key.startsWith(TRAINING) || key.startsWith(CHECK_PREFIX));

export function wipeTabOf({ id, lessons }: OutlineModule): void {
  const questions = lessons.flatMap((lesson) => lesson.questions);
  const own = [drawKey(id), badgeKey(id), ...questions.map((question) => draftKey(question.id))];
  wipeSession((key) => own.includes(key));
}
