import type { Context } from 'hono';
import type { FieldError } from '../../src/domain/intake/error-keys.ts';
import { type FormDefinition, type Parsed, receivedAddress } from '../../src/domain/intake/form.ts';
import { mailOf } from '../../src/domain/intake/mail-of.ts';
import { profileDraft } from '../../src/domain/intake/profile-draft.ts';
import type { FormValues } from '../../src/domain/intake/values.ts';
import type { Bindings } from '../env.ts';
import { isFlooded } from '../flood.ts';
import { keysFor } from '../key.ts';
import { keyedHash } from '../keys/derive.ts';
import { SettingError } from '../keys/setting-error.ts';
import { afterStored, beginStatements, firstDue } from '../life/begin.ts';
import { followToken, PAGE_OF } from '../links.ts';
import { checkPage } from '../pages/check-page.ts';
import { formPage, type FormMessage } from '../pages/form-page.ts';
import { type SiteData, siteData } from '../pages/site-data.ts';
import { countStatement, mostPerDay } from '../queries/counters.ts';
import { storeSubmission, type Stored, type StoredRow } from '../queries/store-submission.ts';
import { readTerms } from '../terms.ts';
import { readFormValues, wantsJson } from './form-values.ts';
import { knownNow } from './known.ts';
import { isSuspect } from './suspect.ts';

/** One form that came in. */
interface Coming {
  c: Context<Bindings>;
  form: FormDefinition;
  values: FormValues;
  data: SiteData;
  now: Date;
}

async function filledForm(
  { c, form, values, data }: Coming,
  status: 200 | 422 | 429 | 503,
  messages: FormMessage[],
) {
  const page = await formPage(c.env, form.pages.form, values, messages, data);
  return c.newResponse(page.body, status, Object.fromEntries(page.headers));
}

function wrong(coming: Coming, errors: readonly FieldError[]) {
  if (wantsJson(coming.c)) return coming.c.json({ errors }, 422);
  const messages = errors.map(({ field, key }) => ({ field, text: coming.data.messages[key] ?? key }));
  return filledForm(coming, 422, messages);
}

/** The key has another content already. The form comes back with a new key: sending it again is a second one. */
function reused(coming: Coming) {
  const { c, values, data } = coming;
  if (wantsJson(c)) return c.json({ errors: [{ field: 'id', key: 'id.reused' }] }, 422);
  const again = { ...values, id: [crypto.randomUUID()] };
  return filledForm({ ...coming, values: again }, 422, [{ text: data.messages['id.reused'] ?? '' }]);
}

function unavailable(coming: Coming) {
  const { c, data } = coming;
  c.header('Retry-After', '60');
  if (wantsJson(c)) return c.json({ error: 'unavailable' }, 503);
  return filledForm(coming, 503, [{ text: data.messages['unavailable'] ?? '' }]);
}

/** Too much at once, or on one day: the form comes back with everything in it. */
function tooMany(coming: Coming, key: 'limit.minute' | 'limit.day', seconds: number) {
  const { c, data } = coming;
  c.header('Retry-After', seconds.toString());
  if (wantsJson(c)) return c.json({ error: key }, 429);
  return filledForm(coming, 429, [{ text: data.messages[key] ?? '' }]);
}

async function store(
  { c, form, values, data, now }: Coming,
  { answers, reach, mentors }: Extract<Parsed, { ok: true }>,
): Promise<Stored> {
  const { env } = c;
  const suspect = isSuspect(values, now);
  const bodyHash = await keyedHash(env, 'content', JSON.stringify([form.name, mentors, answers]));
  const hasMail = mailOf(answers) !== undefined;
  const { life } = await readTerms(env);
  return storeSubmission(env, {
    keys: await keysFor(env, values['id']?.[0], bodyHash, now),
    form: form.name,
    answers,
    reach,
    mentors: mentors.map((id) => ({ id, isOpen: data.mentors.get(id)?.availability.open ?? false })),
    bodyHash,
    suspect,
    due: firstDue(form.name, now, life.coordinatorWorkingDays),
    now,
    perDay: await mostPerDay(env),
    begin: async (row) => [
      ...(await beginStatements(env, { ...row, form: form.name, hasMail, suspect }, now)),
      countStatement(env, { ...row, form: form.name }, now),
    ],
  });
}

/** Logs the kind of fault and the place, and nothing of what was sent. */
function fault(error: unknown, at: string) {
  const name = error instanceof Error ? error.name : 'unknown';
  const message = error instanceof SettingError ? error.message : undefined;
  console.error(JSON.stringify({ error: name, message, at }));
}

/** Forms within a second that make a rush, for one instance of the Worker. */
const RUSH = 10;
const SECOND_MS = 1000;
/** When the last forms were stored. */
const moments: number[] = [];

function isRush(now: number): boolean {
  moments.push(now);
  if (moments.length > RUSH) moments.shift();
  return moments.length === RUSH && now - (moments[0] ?? 0) < SECOND_MS;
}

/** Asks the first mentor and mails at once. In a rush storing goes first, and the scheduler does the rest in parts. */
async function goOn({ c, now }: Coming, id: string): Promise<void> {
  if (isRush(now.getTime())) return;
  try {
    await afterStored(c.env, id, now);
  } catch (error) {
    fault(error, 'after-stored');
  }
}

async function received(coming: Coming, { id, reference }: StoredRow) {
  const { c, form } = coming;
  c.set('reference', reference);
  c.executionCtx.waitUntil(goOn(coming, id));
  const token = await followToken(c.env, id);
  const address = receivedAddress(form, reference, token);
  if (!wantsJson(c)) return c.redirect(address, 303);
  return c.json({ reference, received: address, follow: `${PAGE_OF.follow}?t=${token}` }, 201);
}

/** Stores a form that is right; `undefined` when it is wrong, or held back by what the database knows. */
async function storeRight(coming: Coming): Promise<Response | undefined> {
  const parsed = coming.form.parse(coming.values, coming.data.known);
  if (!parsed.ok) return undefined;
  const stored = await store(coming, parsed);
  if (stored.kind === 'held') return undefined;
  return stored.kind === 'reused' ? reused(coming) : received(coming, stored);
}

/** Checks a form, shows what will be sent, or stores it. Throws when the database cannot be reached. */
async function take(coming: Coming): Promise<Response> {
  const { c, form, values, data, now } = coming;
  const check = values['step']?.[0] === 'check' && !wantsJson(c) ? form.pages.check : undefined;
  const answer = check === undefined ? await storeRight(coming) : undefined;
  if (answer) return answer;

  const known = await knownNow(c.env, form, values, data, now);
  const parsed = form.parse(values, known);
  if (!parsed.ok) return wrong(coming, parsed.errors);
  if (check !== undefined) {
    const id = values['id']?.[0] || crypto.randomUUID();
    const draft = profileDraft(parsed.answers, now);
    return checkPage(c.env, check, { ...values, id: [id] }, { ...data, full: known.full, draft });
  }
  if (known.isDayFull) return tooMany(coming, 'limit.day', 60 * 60);
  return (await storeRight(coming)) ?? unavailable(coming);
}

/**
 * The endpoint of a form: fields or JSON come in. `step=check` shows what will be sent, `step=change` gives the form
 * back, anything else stores it. An answer that says "received" means that the row is committed.
 */
export function postSubmission(form: FormDefinition) {
  return async (c: Context<Bindings>): Promise<Response> => {
    const values = await readFormValues(c);
    const step = values['step']?.[0];
    const data = await siteData(c.env);
    const coming: Coming = { c, form, values, data, now: new Date() };
    try {
      if (await isFlooded(c)) return await tooMany(coming, 'limit.minute', 60);
      return step === 'change' ? await filledForm(coming, 200, []) : await take(coming);
    } catch (error) {
      // Whatever went wrong, people get back what they typed.
      fault(error, 'store');
      return unavailable(coming);
    }
  };
}
