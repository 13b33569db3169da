import type { Env } from '../env.ts';
import { type CanAsk, whoCanBeAsked } from '../availability/can-be-asked.ts';
import type { StoredChoice, ChoiceOutcome, Submission } from '../database/submission.ts';
import { readSiteConfig } from '../platform/site-config.ts';

/** The next choice, and the choices skipped on the way with the reason for each. */
export interface Next {
  choice: StoredChoice | undefined;
  passed: readonly { choice: StoredChoice; outcome: ChoiceOutcome }[];
}

const OUTCOME_OF: Readonly<Record<Exclude<CanAsk, 'yes'>, ChoiceOutcome>> = {
  full: 'full',
  busy: 'full',
  paused: 'full',
  old: 'no-answer',
  'no-address': 'no-answer',
  known: 'no-answer',
};

/** The first mentor of the list who was not asked yet and can be asked now. */
export async function nextChoice(env: Env, { id, choices }: Submission, now: Date): Promise<Next> {
  const open = choices.filter(({ outcome }) => outcome === null);
  if (open.length === 0) return { choice: undefined, passed: [] };
  const { availability } = await readSiteConfig(env);
  const ids = open.map(({ mentorId }) => mentorId);
  const can = await whoCanBeAsked(env, ids, availability.notOfferedAfterWeeks, now, id);
  const passed: { choice: StoredChoice; outcome: ChoiceOutcome }[] = [];
  for (const choice of open) {
    const answer = can.get(choice.mentorId) ?? 'no-address';
    if (answer === 'yes') return { choice, passed };
    passed.push({ choice, outcome: OUTCOME_OF[answer] });
  }
  return { choice: undefined, passed };
}
