import { timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import type { Bindings } from '../env.ts';
import { logFault } from '../log-fault.ts';
import { SettingError } from '../setting-error.ts';
import { readPortalHealth } from './portal-health.ts';

const LEAST_LENGTH = 24;

const digest = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));

/** Whether two texts are the same, in a time that tells nothing about where they differ. */
async function isSame(one: string, other: string): Promise<boolean> {
  return timingSafeEqual(await digest(one), await digest(other));
}

/**
 * `GET /api/health`: how the portal is, for a monitor that has the token of `HEALTH_TOKEN`. Without that setting there is
 * no such address. Its status is 503 when somebody must look.
 */
export async function getHealth(c: Context<Bindings>): Promise<Response> {
  const { HEALTH_TOKEN = '' } = c.env;
  if (HEALTH_TOKEN.length < LEAST_LENGTH) {
    if (HEALTH_TOKEN !== '')
      logFault('health', new SettingError(`HEALTH_TOKEN must have at least ${LEAST_LENGTH} characters`));
    return c.notFound();
  }
  const [, given = ''] = /^Bearer (.+)$/i.exec(c.req.header('Authorization') ?? '') ?? [];
  if (!(await isSame(given, HEALTH_TOKEN))) {
    c.header('WWW-Authenticate', 'Bearer');
    return c.json({ error: 'unauthorized' }, 401);
  }
  const health = await readPortalHealth(c.env, new Date());
  return c.json(health, health.ok ? 200 : 503);
}
