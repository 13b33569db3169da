import type { Env } from '../env.ts';
import { type CanAsk, whoCanBeAsked } from '../availability/can-be-asked.ts';
import type { StoredChoice, ChoiceOutcome, Submission } from '../database/submission.ts';
import { DEFAULT_LANGUAGE } from '../platform/portal.ts';
import { siteData } from '../platform/site-data.ts';
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

/** The first mentor of the list, and of the programme, who was not asked yet and can be asked now. */
export async function nextChoice(env: Env, { id, choices, programme }: Submission, now: Date): Promise<Next> {
  const open = choices.filter(({ outcome }) => outcome === null);
  if (open.length === 0) return { choice: undefined, passed: [] };
  const { availability } = await readSiteConfig(env);
  const { mentors } = await siteData(env, DEFAULT_LANGUAGE);
  const isOwn = (mentor: string) => {
    const own = mentors.get(mentor)?.programme;
    return programme === null || own === undefined || own === programme;
  };
  const ids = open.map(({ mentorId }) => mentorId);
  const can = await whoCanBeAsked(env, ids, availability.notOfferedAfterWeeks, now, id);
  const passed: { choice: StoredChoice; outcome: ChoiceOutcome }[] = [];
  for (const choice of open) {
    const answer = can.get(choice.mentorId) ?? 'no-address';
    if (answer === 'yes' && isOwn(choice.mentorId)) return { choice, passed };
    passed.push({ choice, outcome: answer === 'yes' ? 'no-answer' : OUTCOME_OF[answer] });
  }
  return { choice: undefined, passed };
}
