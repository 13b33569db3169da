import type { LifeTerms } from '../src/domain/life/terms.ts';
import type { Env } from './env.ts';

/** How long things stay: `retention` in `content/site.yaml`, which says what each is. */
export interface Retention {
  requestWeeks: number;
  ceilingWeeks: number;
  mailDays: number;
  linkDays: number;
  counterDays: number;
  auditDays: number;
  tombstoneDays: number;
}

/** What the edge needs of `content/site.yaml`, as the build gives it in `/data/edge.json`. */
export interface Terms {
  /** The name of the portal. */
  name: string;
  /** Whom somebody can call or mail. */
  contact: { name: string; phone: string; email: string };
  life: LifeTerms;
  availability: { rankLastAfterWeeks: number; notOfferedAfterWeeks: number };
  retention: Retention;
  /** Submissions a day per form, over which a form says to come back tomorrow. */
  perDay: number;
}

let terms: Promise<Terms> | undefined;

/** Read once: the assets of a Worker never change while it lives. */
export function readTerms({ ASSETS }: Env): Promise<Terms> {
  terms ??= ASSETS.fetch('https://assets.local/data/edge.json').then((answer) => {
    if (!answer.ok) throw new Error('/data/edge.json is not in the built site');
    return answer.json<Terms>();
  });
  terms.catch(() => {
    terms = undefined;
  });
  return terms;
}
