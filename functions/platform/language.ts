import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Bindings, Env } from '../env.ts';
import { languageOr } from './portal.ts';

/**
 * The language in which somebody asks: of a page the one in its address, of an endpoint the `language` of its query,
 * because an endpoint has one address for all of them.
 */
export const withLanguage = createMiddleware<Bindings>(async (c, next) => {
  const [, first] = c.req.path.split('/');
  c.set('language', languageOr(first === 'api' ? c.req.query('language') : first));
  await next();
});

/** For whom a page is made: where it is asked, and in which language. */
export interface Reader {
  env: Env;
  language: string;
}

export const readerOf = (c: Context<Bindings>): Reader => ({ env: c.env, language: c.get('language') });
