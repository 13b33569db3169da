/** What the platform gives the Worker; the names of `wrangler.jsonc`. */
export interface Env {
  DB: D1Database;
  ASSETS: Fetcher;
}

/** The same, as Hono wants it. */
export interface Bindings {
  Bindings: Env;
}
