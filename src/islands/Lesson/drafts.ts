import { readSession, writeSession } from '../../stores/session.ts';
import { draftKey } from '../../stores/training/tab.ts';

/** What was chosen in a question and not checked yet, in this tab. */
export function readQuestionDraft(question: string): string[] | undefined {
  try {
    const draft: unknown = JSON.parse(readSession(draftKey(question)) ?? 'null');
    return Array.isArray(draft) ? draft.filter((one) => typeof one === 'string') : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what was chosen and not checked; undefined wipes it. */
export const keepDraft = (question: string, chosen: string[] | undefined): void =>
  writeSession(draftKey(question), chosen && JSON.stringify(chosen));
