import { createMiddleware } from 'hono/factory';
import type { Bindings } from '../../env.ts';
import { refused } from '../refused.tsx';

const FORMS = ['application/x-www-form-urlencoded', 'multipart/form-data', 'application/json'];

/** Lets forms and JSON through. */
export const onlyForms = createMiddleware<Bindings>(async (c, next) => {
  const type = (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!FORMS.includes(type)) return refused(c, 'content-type');
  return next();
});
