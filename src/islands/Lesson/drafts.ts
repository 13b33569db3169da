import * as v from 'valibot';
import { readJson } from '../../stores/read-json.ts';
import { readSession, writeSession } from '../../stores/session.ts';
import { draftKey } from '../../stores/training/tab.ts';

/** What was chosen in a question and not checked yet, in this tab. */
export const readQuestionDraft = (question: string): string[] | undefined =>
  readJson(v.array(v.string()), readSession(draftKey(question)));

/** Keeps what was chosen and not checked; undefined wipes it. */
export const keepDraft = (question: string, chosen: string[] | undefined): void =>
  writeSession(draftKey(question), chosen && JSON.stringify(chosen));
