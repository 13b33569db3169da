import { readSession, writeSession } from '../../stores/session.ts';

const keyOf = (question: string): string => `training:draft:${question}`;

/** What was chosen in a question and not checked yet, in this tab. */
export function readDraft(question: string): string[] | undefined {
  try {
    const draft: unknown = JSON.parse(readSession(keyOf(question)) ?? 'null');
    return Array.isArray(draft) ? draft.filter((one) => typeof one === 'string') : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what was chosen and not checked; undefined wipes it. */
export const keepDraft = (question: string, chosen: string[] | undefined): void =>
  writeSession(keyOf(question), chosen && JSON.stringify(chosen));
