import { env } from 'cloudflare:workers';

/** Uses up what this address may send in this minute. Before every post again: a new minute may have begun. */
export async function useUpMinute(address: string): Promise<void> {
  while ((await env.FLOOD?.limit({ key: address }))?.success);
}
