/**
 * `npm run requests`: everything that came in by a form, newest first below what a person has to look at, in the embedded
 * database of `npm start`; before it what is wrong with the portal, such as mail that did not go. `-- list <programme>`
 * shows those of one programme.
 * `-- end-links <reference>` ends the links of who sent it, `-- renew-link <reference>` mails that person a link that works, `-- show <reference>` opens one, `-- ask <reference> <mentor>` and `-- close <reference>` are what a coordinator does.
 */
import { nullable, object, pipe, string, transform } from 'valibot';
import { localDay } from '../../src/domain/calendar/local-day.ts';
import { formTexts } from '../../src/domain/intake/form-texts.ts';
import { FORMS } from '../../src/domain/intake/forms.ts';
import { profileDraft } from '../../src/domain/intake/profile-draft.ts';
import { applyEvent } from '../requests/apply-event.ts';
import { readPortalHealth } from '../health/portal-health.ts';
import { PROBLEM_SENTENCES } from '../health/problem-sentences.ts';
import { translator } from '../../src/domain/texts/texts.ts';
import { readInterfaceTexts } from '../platform/assets.ts';
import { DEFAULT_LANGUAGE, timeZone } from '../platform/portal.ts';
import type { Env } from '../env.ts';
import { endLinks } from '../links/end-links.ts';
import { renewLinks } from '../requests/renew-links.ts';
import type { EventInput } from '../requests/event-input.ts';
import { readHistory } from '../database/history.ts';
import { readMoments } from '../database/moments.ts';
import { PAIR_NOTE, readPairQuestions } from '../database/pair-questions.ts';
import { idRow, rowAs, rowsAs } from '../database/rows.ts';
import { siteData } from '../platform/site-data.ts';
import { placeInProgrammes } from '../requests/place-in-programmes.ts';
import { readSubmission, type Submission } from '../database/submission.ts';
import { knownProgramme } from './programme.ts';
import { commandWords, onPlatform } from './platform.ts';
import { plainReference } from './plain-words.ts';
import { table } from '../../scripts/edge/table.ts';
import { UserError } from '../../scripts/install/user-error.mjs';

const USE = 'npm run requests -- <show|ask|close|end-links|renew-link> <reference> [<mentor>]';

const LIST = `SELECT reference, programme, form, state, mentor_id AS mentor, due_event AS next, due_at AS due,
    substr(created_at, 1, 16) AS sent,
    CASE WHEN suspect = 1 THEN 'suspect' WHEN held_until IS NOT NULL THEN 'answer held' ELSE ${PAIR_NOTE} END AS note
  FROM submissions WHERE ?1 = '' OR programme = ?1
  ORDER BY coalesce(note, 'answer held') <> 'answer held' AND due_at IS NOT NULL DESC, created_at DESC LIMIT 200`;

const submissionRow = object({
  reference: string(),
  programme: nullable(string()),
  form: string(),
  state: string(),
  mentor: nullable(string()),
  next: nullable(string()),
  due: nullable(
    pipe(
      string(),
      transform((moment) => localDay(new Date(moment), timeZone)),
    ),
  ),
  sent: string(),
  note: nullable(string()),
});

async function byReference(env: Env, reference: string): Promise<Submission> {
  if (reference === '') throw new UserError(`Say which: ${USE}`);
  const found = await env.DB.prepare('SELECT id FROM submissions WHERE reference = ?1')
    .bind(plainReference(reference))
    .first();
  const row = rowAs(idRow, found);
  const submission = row && (await readSubmission(env, row.id));
  if (!submission)
    throw new UserError(`There is no submission with reference "${reference}". See: npm run requests`);
  return submission;
}

/** What a coordinator must know first, also when mail is what does not work. */
async function tellProblems(env: Env): Promise<void> {
  // Only what the database says: keys online are not to be read from here.
  const { problems } = await readPortalHealth(
    { DB: env.DB, MASTER_KEY: '', MONTH_KEYS: '', CERTIFICATE_KEYS: '' },
    new Date(),
  );
  for (const problem of problems)
    if (/^(?:mail|clock)-/.test(problem)) console.log(`! ${PROBLEM_SENTENCES[problem]}`);
}

async function list(env: Env, programme: string): Promise<void> {
  await tellProblems(env);
  await knownProgramme(env, programme);
  await placeInProgrammes(env);
  const rows = rowsAs(submissionRow, await env.DB.prepare(LIST).bind(programme).all());
  console.log(rows.length === 0 ? 'Nothing came in yet.' : table(rows));
}

async function show(env: Env, reference: string): Promise<void> {
  const submission = await byReference(env, reference);
  const history = await readHistory(env, submission.id);
  const { answers, choices, state, form } = submission;
  console.log(`${submission.reference}: ${form}, ${state}\n\n${JSON.stringify(answers, undefined, 2)}`);
  const t = translator(formTexts(await readInterfaceTexts(env, DEFAULT_LANGUAGE), FORMS.mentor));
  const draft =
    form === 'mentor'
      ? profileDraft(answers, t, localDay(new Date(submission.createdAt), timeZone))
      : undefined;
  if (draft !== undefined) console.log(`\nFor content/mentors/<name>.mdx:\n\n${draft}`);
  if (choices.length > 0) console.log(`\n${table(choices.map((choice) => ({ ...choice })))}`);
  const questions = await readPairQuestions(env, submission);
  const said = questions.map(({ wantsHelp, ...asked }) => ({
    ...asked,
    wantsHelp: wantsHelp?.toString() ?? '',
  }));
  if (said.length > 0) console.log(`\nOnly the coordinator reads this:\n${table(said)}`);
  const moments = await readMoments(env, submission);
  if (moments?.startsAt) console.log(`\nThey talk at ${moments.startsAt}, ${moments.format ?? ''}.`);
  console.log(`\n${table(history.map(({ mentorId, ...line }) => ({ ...line, mentor: mentorId })))}`);
  await tellPartings(env, submission.id);
}

const partingRow = object({ at: string(), mentor: string(), askedBy: string(), reason: nullable(string()) });

/** Only here it is told who asked that a pair parts, and why. */
async function tellPartings(env: Env, id: string): Promise<void> {
  const found = await env.DB.prepare(
    'SELECT at, mentor_id AS mentor, asked_by AS askedBy, reason FROM partings WHERE submission_id = ?1 ORDER BY at',
  )
    .bind(id)
    .all();
  const partings = rowsAs(partingRow, found);
  if (partings.length > 0) console.log(`\nFor you alone:\n\n${table(partings)}`);
}

async function endLinksOfSender(env: Env, reference: string): Promise<void> {
  const { id } = await byReference(env, reference);
  console.log(`Links ended: ${await endLinks(env, id, null)}. Whoever sent this can call or mail.`);
}

const NOT_RENEWED = {
  ended: 'Its sender ended these links for good. Tell the person by phone how it stands.',
  'no-mail': 'Its sender gave no mail address. Tell the person by phone how it stands.',
  sent: 'Today a mail with this link was made already. See: npm run mail -- of <reference>',
} as const;

async function renewLinkOfSender(env: Env, reference: string): Promise<void> {
  const submission = await byReference(env, reference);
  const renewed = await renewLinks(env, submission, new Date());
  if (renewed !== 'done') throw new UserError(NOT_RENEWED[renewed]);
  console.log(
    `${submission.reference}: its sender gets a link that works, at the address in the form, within a minute while the portal runs.`,
  );
}

async function step(env: Env, reference: string, input: EventInput): Promise<void> {
  const submission = await byReference(env, reference);
  const result = await applyEvent(env, submission, input, new Date());
  if (result.kind !== 'done') {
    throw new UserError(`${submission.reference} is in state ${submission.state}: that cannot happen now.`);
  }
  // The edge sends it: it knows its own address, and keeps mails in order.
  const waiting = await env.DB.prepare(
    "SELECT 1 FROM outbox WHERE submission_id = ?1 AND state = 'waiting' LIMIT 1",
  )
    .bind(submission.id)
    .first();
  const mail = waiting
    ? 'Mail about it goes within a minute while the portal runs.'
    : 'No mail goes about it: tell them yourself.';
  console.log(`${submission.reference} is now in state ${result.submission.state}. ${mail}`);
}

/** Only a mentor with a mail address can be asked: any other would leave the request waiting for ever. */
async function ask(env: Env, reference: string, mentorId: string): Promise<void> {
  const { programme: own } = await byReference(env, reference);
  if (mentorId === '')
    throw new UserError('Say whom: npm run requests -- ask <reference> <mentor>. See: npm run mentors');
  const known = await env.DB.prepare('SELECT 1 FROM mentors WHERE id = ?1').bind(mentorId).first();
  if (known === null) throw new UserError(`No mentor "${mentorId}" has an address. See: npm run mentors`);
  const { mentors } = await siteData(env, DEFAULT_LANGUAGE);
  const other = mentors.get(mentorId)?.programme;
  if (own !== null && other !== undefined && other !== own)
    throw new UserError(`${mentorId} is a mentor of ${other}, and this request is of ${own}.`);
  await step(env, reference, { event: 'ask', by: 'coordinator', mentorId });
}

const [what = 'list', reference = '', mentorId = ''] = commandWords({
  ...{ list: 1, show: 1, ask: 2, close: 1 },
  'end-links': 1,
  'renew-link': 1,
});

await onPlatform(async (env) => {
  if (what === 'list') return list(env, reference);
  if (what === 'show') return show(env, reference);
  if (what === 'ask') return ask(env, reference, mentorId.toLowerCase());
  if (what === 'end-links') return endLinksOfSender(env, reference);
  if (what === 'renew-link') return renewLinkOfSender(env, reference);
  if (what === 'close') return step(env, reference, { event: 'close', by: 'coordinator' });
  throw new UserError(`"${what}" is no command. Choose from: list, show, ask, close, end-links, renew-link.`);
});
