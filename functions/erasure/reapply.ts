import type { Env } from '../env.ts';
import { type Erased, eraseEach } from './erase.ts';
import { isBuried } from './tombstones.ts';

/**
 * Erases again what a backup brought back. It runs every night, so that a restore mends itself, and by
 * `npm run erase` right after one.
 */
export async function reapplyErasures(env: Env, now: Date): Promise<Erased> {
  const { results } = await env.DB.prepare('SELECT id FROM submissions').all<{ id: string }>();
  const back: string[] = [];
  for (const { id } of results) if (await isBuried(env, id)) back.push(id);
  return eraseEach(env, back, 'clock', now);
}
