import type { BrowserContext } from 'playwright-core';

/** What a page did beside showing itself. The first three should stay empty; `requests` is every address asked for. */
export interface PageRecord {
  /** Errors and warnings in the console, and exceptions that nobody caught. */
  errors: string[];
  /** What the content security policy stopped: the rule and what broke it. */
  violations: string[];
  /** Addresses outside the site. */
  foreign: string[];
  /** Every request, as `GET /path`, in order; those outside the site with their whole address. */
  requests: string[];
}

/** Begins the record again: what was before is forgotten. */
export function forget(record: PageRecord): void {
  for (const list of Object.values(record) as string[][]) list.length = 0;
}

/** Keeps a record of all pages of this context, from before their first script. `site` is the address of the site. */
export async function keepRecord(context: BrowserContext, site: string): Promise<PageRecord> {
  const record: PageRecord = { errors: [], violations: [], foreign: [], requests: [] };
  const { origin } = new URL(site);

  context.on('request', (request) => {
    const url = new URL(request.url());
    if (!url.protocol.startsWith('http')) return;
    const inside = url.origin === origin;
    if (!inside) record.foreign.push(url.href);
    record.requests.push(`${request.method()} ${inside ? url.pathname + url.search : url.href}`);
  });
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    // Without scripts no event reports a violation; only the console does.
    const list = message.text().includes('Content Security Policy') ? record.violations : record.errors;
    list.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => {
    record.errors.push(error.error().message);
  });

  await context.exposeFunction('recordViolation', (text: string) => record.violations.push(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { recordViolation } = window as unknown as { recordViolation: (text: string) => void };
      recordViolation(`${violatedDirective}: ${blockedURI}`);
    });
  });
  return record;
}
