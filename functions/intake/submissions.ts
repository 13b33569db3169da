import type { Context } from 'hono';
import { type FieldError, REUSED } from '../../src/domain/intake/field-error.ts';
import { controlOf } from '../../src/domain/intake/field.ts';
import type { FormDefinition } from '../../src/domain/intake/form.ts';
import { mailOf } from '../../src/domain/intake/mail-of.ts';
import { oneOf, type Parsed } from '../../src/domain/intake/parse-form.ts';
import { NO_PROGRAMME } from '../../src/domain/programmes/programme.ts';
import type { FormValues } from '../../src/domain/intake/values.ts';
import type { FormMessage } from '../../src/views/form/ErrorSummary.tsx';
import type { Bindings } from '../env.ts';
import { isRestored, keptErasures } from '../platform/erasures.ts';
import { sentFrom } from '../platform/sent-from.ts';
import { refused } from '../platform/refused.tsx';
import { isFlooded, storesTooMuch } from '../platform/flood.ts';
import { hasOwnKey, keysFor } from './idempotency-keys.ts';
import { keyedHashes } from '../privacy/keys/derive.ts';
import { afterStored, beginStatements, firstDue } from '../requests/begin.ts';
import { logFault } from '../log-fault.ts';
import { type SiteData, siteData } from '../platform/site-data.ts';
import { countStatement, dayLimits } from '../database/counters.ts';
import { storeSubmission, type Stored, type StoredRow } from './store-submission.ts';
import { receivedAddress } from './received-address.ts';
import { newReference } from './reference.ts';
import { isRush } from './rush.ts';
import { readSiteConfig } from '../platform/site-config.ts';
import { formContext } from './form-context.ts';
import { formPage, reviewPage } from './form-pages.tsx';
import { readFormValues, wantsJson } from '../platform/form-values.ts';
import { isSuspect } from '../platform/suspect.ts';
import { numberingPlan } from '../platform/portal.ts';

/** One form that came in. */
interface Incoming {
  c: Context<Bindings>;
  form: FormDefinition;
  values: FormValues;
  data: SiteData;
  now: Date;
}

/** The form comes back with everything in it. */
async function giveBack(
  { c, ...incoming }: Incoming,
  status: 200 | 403 | 422 | 429 | 503,
  messages: readonly FormMessage[],
) {
  const page = await formPage({ ...incoming, env: c.env }, status, messages);
  return c.newResponse(page.body, status, Object.fromEntries(page.headers));
}

function wrong(incoming: Incoming, errors: readonly FieldError[]) {
  const { c, data } = incoming;
  if (wantsJson(c)) return c.json({ errors }, 422);
  const messages = errors.map(({ field, key }) => ({
    field: controlOf(field),
    text: data.messages[key] ?? key,
  }));
  return giveBack(incoming, 422, messages);
}

/** The key has another content already. The form comes back with a new key: sending it again is a second one. */
function reused(incoming: Incoming) {
  const { c, values, data } = incoming;
  if (wantsJson(c)) return c.json({ errors: [REUSED] }, 422);
  const again = { ...values, id: [crypto.randomUUID()] };
  return giveBack({ ...incoming, values: again }, 422, [{ text: data.messages[REUSED.key] ?? '' }]);
}

/** Why a form cannot be stored now, and after how many seconds it may be tried again. */
const LATER = {
  unavailable: { status: 503, seconds: 60 },
  'limit.minute': { status: 429, seconds: 60 },
  'limit.day': { status: 429, seconds: 60 * 60 },
  origin: { status: 403, seconds: 0 },
} as const;

function later(incoming: Incoming, why: keyof typeof LATER) {
  const { c, data } = incoming;
  const { status, seconds } = LATER[why];
  if (seconds > 0) c.header('Retry-After', seconds.toString());
  if (wantsJson(c)) return c.json({ error: why }, status);
  return giveBack(incoming, status, [{ text: data.messages[why] ?? '' }]);
}

const DRAWS = 5;

async function store(
  incoming: Incoming,
  parsed: Extract<Parsed, { ok: true }>,
  draws = DRAWS,
  after = '',
): Promise<Exclude<Stored, { kind: 'same-reference' | 'ended' }>> {
  const { c, form, values, data, now } = incoming;
  const { answers, reach, mentors } = parsed;
  const { env } = c;
  const suspect = isSuspect(values, now);
  const bodyHashes = await keyedHashes(env, 'content', JSON.stringify([form.name, mentors, answers]));
  const hasMail = mailOf(answers) !== undefined;
  const { requestTerms } = await readSiteConfig(env);
  const given = values['id']?.[0];
  const keys = await keysFor(env, given, bodyHashes, now, after);
  const programme = data.known.programmes.get(mentors[0] ?? '') ?? NO_PROGRAMME;
  const row = { id: keys[0] ?? '', reference: newReference(), form: form.name, programme };
  const submission = {
    keys,
    form: form.name,
    reference: row.reference,
    answers,
    reach,
    mentors: mentors.map((id) => ({ id, isOpen: data.mentors.get(id)?.availability.open ?? false })),
    programme,
    joins: form.name === 'request' && hasMail,
    bodyHashes,
    language: data.language,
    suspect,
    due: firstDue(form.name, now, requestTerms),
    now,
    erasures: await keptErasures(env),
    ...(await dayLimits(env)),
  };
  const stored = await storeSubmission(env, submission, [
    ...(await beginStatements(env, { ...row, hasMail }, now)),
    countStatement(env, row, now),
  ]);
  // What somebody took back answers for nothing new; under a key of its own the page asks first.
  if (stored.kind === 'ended' && hasOwnKey(given)) return { kind: 'reused' };
  if (stored.kind !== 'same-reference' && stored.kind !== 'ended') return stored;
  if (draws <= 1) throw new Error('every reference that was drawn is taken');
  return store(incoming, parsed, draws - 1, stored.kind === 'ended' ? ` after ${stored.reference}` : after);
}

/** Asks the first mentor and mails at once. In a rush storing goes first, and the scheduler does the rest in parts. */
async function goOn({ c, now }: Incoming, id: string): Promise<void> {
  if (isRush(now.getTime())) return;
  try {
    await afterStored(c.env, id, now);
  } catch (error) {
    logFault('after-stored', error);
  }
}

/**
 * The answer that it was received. The page after sending shows the link to follow it only to who certainly sent it: the
 * first time, or with the key of that browser. Of a request with a mail address it comes by mail alone: whoever fills in the
 * address of somebody else sees the same, whether that person asked this mentor before or not. That it was sent before is said
 * only to the browser whose key came again.
 */
async function received(incoming: Incoming, stored: Extract<Stored, StoredRow>, isByMail: boolean) {
  const { c, form, values } = incoming;
  const { id, reference, kind } = stored;
  const isNew = kind === 'stored' && stored.isNew;
  c.set('reference', reference);
  const isOwn = hasOwnKey(values['id']?.[0]);
  const address = await receivedAddress(c.env, c.get('language'), form, {
    reference,
    ...(!isByMail && (isNew || isOwn) && { id }),
    // That another form of this person runs is told to nobody.
    isAgain: isOwn && kind === 'stored' && !isNew,
  });
  c.executionCtx.waitUntil(goOn(incoming, id));
  if (!wantsJson(c)) return c.redirect(address, 303);
  return c.json({ reference, received: address }, 201);
}

/** Stores answers in which nothing is wrong; `undefined` when the database holds them back. */
async function storeAnswers(
  incoming: Incoming,
  parsed: Extract<Parsed, { ok: true }>,
): Promise<Response | undefined> {
  const stored = await store(incoming, parsed);
  if (stored.kind === 'held') return undefined;
  if (stored.kind === 'reused') return reused(incoming);
  const isByMail = incoming.form.name === 'request' && mailOf(parsed.answers) !== undefined;
  return received(incoming, stored, isByMail);
}

/**
 * What is right is stored at once: asking the database first would cost every form a round trip. Only for a form that
 * is wrong or held back it is asked whether a backup was put back, which mentors can be chosen and whether the day is full.
 */
async function send(incoming: Incoming): Promise<Response> {
  const { c, form, values, data, now } = incoming;
  const parsed = form.parse(values, numberingPlan, data.known);
  if (parsed.ok && (await storesTooMuch(c))) return later(incoming, 'limit.minute');
  const stored = parsed.ok ? await storeAnswers(incoming, parsed) : undefined;
  if (stored) return stored;
  if (await isRestored(c.env)) return later(incoming, 'unavailable');

  const context = await formContext(c.env, form, values, data, now);
  const judged = form.parse(values, numberingPlan, context);
  if (!judged.ok) return wrong(incoming, judged.errors);
  if (context.isDayFull) return later(incoming, 'limit.day');
  return (await storeAnswers(incoming, judged)) ?? later(incoming, 'unavailable');
}

/** Shows what will be sent, for a page without a script. */
async function review(incoming: Incoming): Promise<Response> {
  const { c, form, values, data, now } = incoming;
  const context = await formContext(c.env, form, values, data, now);
  const judged = form.parse(values, numberingPlan, context);
  if (!judged.ok) return wrong(incoming, judged.errors);
  return reviewPage({ env: c.env, form, values, data }, context.full);
}

/**
 * The endpoint of a form: fields or JSON come in. `step=check` shows what will be sent, `step=change` gives the form
 * back, anything else stores it. An answer that says "received" means that the row is committed.
 */
export function postSubmission(form: FormDefinition) {
  return async (c: Context<Bindings>): Promise<Response> => {
    const from = sentFrom(c);
    // What another site filled in never stands in our page.
    if (from === 'foreign') return refused(c, 'origin');
    const values = await readFormValues(c);
    const step = oneOf(values, 'step');
    const incoming: Incoming = {
      c,
      form,
      values,
      data: await siteData(c.env, c.get('language')),
      now: new Date(),
    };
    try {
      if (from !== 'own') return await later(incoming, 'origin');
      if (await isFlooded(c)) return await later(incoming, 'limit.minute');
      if (step !== 'change' && (step !== 'check' || wantsJson(c))) return await send(incoming);
      if (await isRestored(c.env)) return await later(incoming, 'unavailable');
      return await (step === 'change' ? giveBack(incoming, 200, []) : review(incoming));
    } catch (error) {
      // Whatever went wrong, people get back what they typed.
      logFault('store', error);
      return later(incoming, 'unavailable');
    }
  };
}
