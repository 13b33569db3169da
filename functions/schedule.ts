import type { Env } from './env.ts';
import { eraseOld } from './privacy/erasure/erase.ts';
import { reapplyErasures } from './privacy/erasure/reapply.ts';
import { reindexPeople } from './privacy/erasure/reindex.ts';
import { moveLinks } from './privacy/erasure/move-links.ts';
import { resealLiving } from './privacy/erasure/reseal.ts';
import { settleErasures } from './privacy/erasure/settle.ts';
import { beat } from './health/heartbeats.ts';
import { logFault } from './log-fault.ts';
import { askPairs } from './requests/ask-pairs.ts';
import { endTurnsOfGone } from './requests/gone-mentors.ts';
import { closeBeforeMaxRetention } from './requests/max-retention.ts';
import { placeInProgrammes } from './requests/place-in-programmes.ts';
import { offerPlaces, runDue, settleAnswers } from './requests/scheduler.ts';
import { monthlyMails } from './requests/monthly.ts';
import { mailFigures } from './figures/figures-mail.ts';
import { sendDue } from './mail/sweep.ts';

/** The crons of `wrangler.jsonc` that run at night. Erasing is a run of its own and goes first: the platform limits each. */
export const ERASING = '10 2 * * *';
export const NIGHT = '30 2 * * *';

/** One part of a run, so that a part that fails does not keep the others from running. */
async function part(name: string, run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    logFault(name, error);
  }
}

/** Whether there is nothing in the database that was erased. Only then anything is done: nobody who was erased gets mail. */
async function isSettled(env: Env, now: Date): Promise<boolean> {
  try {
    return await settleErasures(env, now);
  } catch (error) {
    logFault('settle', error);
    return false;
  }
}

/** What the scheduler does every minute: terms that passed, places that came free, mail that waits. */
export async function everyMinute(env: Env, now: Date): Promise<void> {
  const began = Date.now();
  if (!(await isSettled(env, now))) return;
  await part('programmes', () => placeInProgrammes(env));
  await part('gone-mentors', () => endTurnsOfGone(env, now));
  // Before what is due, so that an answer counts that was given in time.
  await part('answers', () => settleAnswers(env, now));
  await part('due', () => runDue(env, now));
  await part('questions', () => askPairs(env, now));
  await part('places', () => offerPlaces(env, now));
  // Before the mail, which may take a quarter of an hour.
  await part('heartbeat', () => beat(env, 'minute', now));
  // With the time at that point: a lease that began in the past would end while its mail is being sent.
  await part('mail', () => sendDue(env, new Date(now.getTime() + Date.now() - began)));
}

/** What the scheduler erases at night. Also what a restore brought back that the numbers do not show. */
export async function eraseAtNight(env: Env, now: Date): Promise<void> {
  if (!(await isSettled(env, now))) return;
  await part('reapply', () => reapplyErasures(env, now));
  await part('erase', () => eraseOld(env, now));
  await part('heartbeat', () => beat(env, 'erasing', now));
}

/** What the scheduler does at night, besides what it does every minute. */
export async function atNight(env: Env, now: Date): Promise<void> {
  if (!(await isSettled(env, now))) return;
  await part('reseal', () => resealLiving(env, now));
  await part('monthly', () => monthlyMails(env, now));
  await part('figures', () => mailFigures(env, now));
  await part('max-retention', () => closeBeforeMaxRetention(env, now));
  await part('reindex', () => reindexPeople(env));
  await part('links', () => moveLinks(env, now));
  await part('heartbeat', () => beat(env, 'night', now));
}
