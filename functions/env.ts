/** What the platform gives the Worker; the names of `wrangler.jsonc`. */
export interface Env {
  DB: D1Database;
  ASSETS: Fetcher;
}

/** What Hono knows of a request: the environment, and the reference that goes into the log. */
export interface Bindings {
  Bindings: Env;
  Variables: { reference?: string };
}
