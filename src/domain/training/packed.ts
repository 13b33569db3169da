import { fnv1a } from '../encoding/fnv1a.ts';
import type { KeptAnswer } from './progress.ts';

/*
 * What the two short forms of progress have in common: the one for a QR code (qr-payload.ts) and the one that a learning
 * system keeps (suspend-data.ts). People carry texts of both, so neither changes.
 */

/** The text with its checksum behind it. */
export const withChecksum = (body: string): string => `${body}~${fnv1a(body).toString(36)}`;

/** The text in front of its checksum; undefined when they do not belong together. */
export function checkedBody(text: string): string | undefined {
  const end = text.lastIndexOf('~');
  const body = text.slice(0, Math.max(end, 0));
  return fnv1a(body).toString(36) === text.slice(end + 1) ? body : undefined;
}

/** 0 wrong, 1 right; plus 2 for not sure, plus 4 for sure. */
export const flagsOf = ({ ok, sure }: Pick<KeptAnswer, 'ok' | 'sure'>): number =>
  Number(ok) + (sure === undefined ? 0 : sure ? 4 : 2);

export const readFlags = (flags: number): Pick<KeptAnswer, 'ok' | 'sure'> => ({
  ok: flags % 2 === 1,
  ...(flags < 2 ? {} : { sure: flags >= 4 }),
});
