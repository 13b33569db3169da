import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { Bindings } from '../env.ts';
import { hashOf } from '../privacy/keys/hash.ts';
import { plainToken } from './links.ts';

/** Long enough to read a page, and to reload it after an answer. */
const COOKIE_SECONDS = 60 * 60;
const SHORT = 8;
const ID = /^[\da-f]{8}$/;

const cookieName = (id: string): string => `link-${id}`;

/** What the address says in the place of a token: it opens nothing without the cookie of that name. */
const shortId = async (token: string): Promise<string> => (await hashOf(token)).slice(0, SHORT);

/** The token of the link that opened a page: out of the address, or out of the cookie that the address names. */
export function tokenOfPage(c: Context<Bindings>): string | undefined {
  const id = c.req.query('link') ?? '';
  return c.req.query('t') ?? (ID.test(id) ? getCookie(c, cookieName(id), 'host') : undefined);
}

/**
 * Takes the token of a link out of the address, so that the history of a shared computer holds none: it goes into a cookie of
 * an hour, one for each link, and the address keeps a short name of that. A browser that takes no cookie keeps
 * the token in its address, and the page works as well.
 */
export const cleanAddress = createMiddleware<Bindings>(async (c, next) => {
  const token = plainToken(c.req.query('t') ?? '');
  if (token === undefined) return next();
  const id = await shortId(token);
  const isKept = getCookie(c, cookieName(id), 'host') === token;
  const { pathname, searchParams } = new URL(c.req.url);
  if (!isKept && searchParams.has('tried')) return next();
  searchParams.delete('tried');
  if (isKept) {
    searchParams.delete('t');
    searchParams.set('link', id);
  } else {
    // The browser asks once more, and so shows whether it took the cookie.
    searchParams.set('tried', '1');
    setCookie(c, cookieName(id), token, {
      prefix: 'host',
      httpOnly: true,
      sameSite: 'Lax',
      maxAge: COOKIE_SECONDS,
    });
  }
  return c.redirect(`${pathname}?${searchParams.toString()}`, 303);
});
