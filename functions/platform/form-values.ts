import type { Context } from 'hono';
import { type FormValues, valuesFrom } from '../../src/domain/intake/values.ts';
import type { Bindings } from '../env.ts';

/** The fields of a form, or of a JSON object with the same names. A body that cannot be read is an empty form. */
export async function readFormValues(c: Context<Bindings>): Promise<FormValues> {
  if (!c.req.header('Content-Type')?.includes('json')) {
    const form = await c.req.formData().catch(() => undefined);
    return form ? valuesFrom(form) : {};
  }
  const body: unknown = await c.req.json().catch(() => undefined);
  return body !== null && typeof body === 'object' ? valuesFrom(Object.entries(body)) : {};
}

/** Whether a person asks, who cannot read data. */
export const wantsPage = (c: Context<Bindings>): boolean =>
  c.req.header('Accept')?.includes('text/html') ?? false;

/** Whether a script asks, which wants data in the place of a page. */
export const wantsJson = (c: Context<Bindings>): boolean =>
  c.req.header('Accept')?.includes('application/json') ?? false;
