import { env } from 'cloudflare:workers';
import { networkOf } from '../platform/network.ts';

/** Uses up what this address may send in this minute. Before every post again: a new minute may have begun. */
export async function useUpMinute(address: string): Promise<void> {
  while ((await env.FLOOD?.limit({ key: networkOf(address) }))?.success);
}
