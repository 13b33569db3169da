import type { Context } from 'hono';
import { parseRequest, type RequestError } from '../../src/domain/intake/request.ts';
import { type FormValues, valuesFrom } from '../../src/domain/intake/values.ts';
import type { Bindings } from '../env.ts';
import { hashOf, keysFor } from '../key.ts';
import { checkPage } from '../pages/check-page.ts';
import { formPage, type Message } from '../pages/form-page.ts';
import { type SiteData, siteData } from '../pages/site-data.ts';
import { storeRequest, type Stored } from '../queries/store-request.ts';

type RequestContext = Context<Bindings>;

const FORM = '/aanvraag/';
const CHECK = '/aanvraag/controle/';
const RECEIVED = '/aanvraag/ontvangen/';

async function readValues(c: RequestContext): Promise<FormValues> {
  if (!c.req.header('Content-Type')?.includes('json')) {
    const form = await c.req.formData().catch(() => undefined);
    return form ? valuesFrom(form) : {};
  }
  const body: unknown = await c.req.json().catch(() => undefined);
  return body !== null && typeof body === 'object' ? valuesFrom(Object.entries(body)) : {};
}

const wantsJson = (c: RequestContext) => c.req.header('Accept')?.includes('application/json') ?? false;

async function filledForm(
  c: RequestContext,
  status: 200 | 422 | 503,
  values: FormValues,
  messages: Message[],
  data: SiteData,
) {
  const page = await formPage(c.env, FORM, values, messages, data);
  return c.newResponse(page.body, status, Object.fromEntries(page.headers));
}

function wrong(c: RequestContext, values: FormValues, errors: RequestError[], data: SiteData) {
  if (wantsJson(c)) return c.json({ errors }, 422);
  const messages = errors.map(({ field, key }) => ({ field, text: data.messages[key] ?? key }));
  return filledForm(c, 422, values, messages, data);
}

/** The key has another content already. The form comes back with a new key: sending it again is a second request. */
function reused(c: RequestContext, values: FormValues, data: SiteData) {
  if (wantsJson(c)) return c.json({ errors: [{ field: 'id', key: 'id.reused' }] }, 422);
  const again = { ...values, id: [crypto.randomUUID()] };
  return filledForm(c, 422, again, [{ text: data.messages['id.reused'] ?? '' }], data);
}

function unavailable(c: RequestContext, values: FormValues, data: SiteData) {
  if (wantsJson(c)) return c.json({ error: 'unavailable' }, 503, { 'Retry-After': '60' });
  return filledForm(c, 503, values, [{ text: data.messages['unavailable'] ?? '' }], data);
}

/** `POST /api/requests`: a form or JSON comes in; an answer that says "received" means that the row is committed. */
export async function postRequest(c: RequestContext): Promise<Response> {
  const values = await readValues(c);
  const step = values['step']?.[0];
  const data = await siteData(c.env);
  if (step === 'change') return filledForm(c, 200, values, [], data);

  const parsed = parseRequest(values, new Set(data.mentors.keys()));
  if (!parsed.ok) return wrong(c, values, parsed.errors, data);
  if (step === 'check' && !wantsJson(c)) {
    const id = values['id']?.[0] || crypto.randomUUID();
    return checkPage(c.env, CHECK, { ...values, id: [id] }, data);
  }

  const now = Date.now();
  const bodyHash = await hashOf(JSON.stringify(parsed.request));
  let stored: Stored;
  try {
    stored = await storeRequest(c.env.DB, {
      keys: await keysFor(values['id']?.[0], bodyHash, now),
      request: parsed.request,
      bodyHash,
      suspect: Boolean(values['website']?.[0]),
      now: new Date(now).toISOString(),
    });
  } catch (error) {
    console.error(JSON.stringify({ error: error instanceof Error ? error.name : 'unknown', at: 'store' }));
    return unavailable(c, values, data);
  }
  if (stored.kind === 'reused') return reused(c, values, data);
  c.set('reference', stored.reference);
  if (wantsJson(c)) return c.json({ reference: stored.reference }, 201);
  return c.redirect(`${RECEIVED}?ref=${stored.reference}`, 303);
}
