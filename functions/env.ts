/** What the platform gives the Worker; the names of `wrangler.jsonc` and `.dev.vars.example`. */
export interface Env {
  DB: D1Database;
  ASSETS: Fetcher;
  /** Keyed hashes of what was erased, outside the database: a restore of the database does not bring it back. */
  ERASED: KVNamespace;
  /** Rate limit per network; high, because a whole hospital can be one address. */
  FLOOD?: RateLimit;
  /** Rate limit per network for forms that are stored. */
  STORED?: RateLimit;
  /** Networks that only the first limit is for: `192.0.2.0/24, 2001:db8::/48`. */
  OWN_NETWORKS?: string;
  /** Only with `MAIL_URL=binding:`. */
  EMAIL?: SendEmail;
  /** 32 bytes, base64, or more with commas between them, newest first. Every other key but those of the months is derived from these. */
  MASTER_KEY: string;
  /** `2026-11:<base64>,2026-12:<base64>`: 32 bytes a month. Taking a month away makes what it sealed unreadable. */
  MONTH_KEYS: string;
  /** JWKs of certificates and badges, as a JSON list; the first of a kind is private and signs. See `npm run certificate:keys`. */
  CERTIFICATE_KEYS: string;
  /** `smtp://user:password@host:587`, `smtps://…:465`, `smtp://127.0.0.1:2525?tls=none` on this machine, or `binding:`. */
  MAIL_URL: string;
  /** In place of `perDay` in `content/site.yaml`: for a day on which everybody signs up. */
  PER_DAY?: string;
  /** Who may read `/api/health`; without it there is no such address. */
  HEALTH_TOKEN?: string;
  MAIL_FROM: string;
  /** One address, or more with commas between them: each gets a mail of its own. */
  COORDINATOR_MAIL: string;
  /** The same for one programme, by its id in capitals: `COORDINATOR_MAIL_SMALL_PRACTICES`. Without it the one above. */
  [name: `COORDINATOR_MAIL_${string}`]: string | undefined;
  /** Where the portal stands, for links in mail, without a slash at the end: `url` of `content/site.yaml`, or a local one. */
  SITE_URL: string;
}

/**
 * What Hono knows of a request: the environment, its language, the reference that goes into the log, and whether a file of
 * the built site is the answer.
 */
export interface Bindings {
  Bindings: Env;
  Variables: { language: string; reference?: string; isSiteFile?: boolean };
}
