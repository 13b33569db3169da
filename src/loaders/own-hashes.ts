import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const POLICY = /(<meta http-equiv="content-security-policy" content=")([^"]*)(")/i;
const INLINE = /<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g;

const known = new Map<string, string>();

/** As a policy names an inline script or style. Most pages have the same ones, so each text is hashed only once. */
export function policyHash(text: string): string {
  const hash = known.get(text) ?? `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  known.set(text, hash);
  return hash;
}

/** Leaves only the hashes that this page needs; what comes from a file passes by 'self'. */
export function withOwnHashes(html: string): string {
  const own = new Set([...html.matchAll(INLINE)].map(([, , text = '']) => policyHash(text)));
  return html.replace(POLICY, (_, start: string, policy: string, end: string) => {
    const kept = policy.replaceAll(/ ?'sha256-[^']*'/g, (hash) => (own.has(hash.trim()) ? hash : ''));
    return start + kept + end;
  });
}

/**
 * Astro gives every page the hashes of all scripts of the site, more than 1.5 kB that no compression makes smaller:
 * see docs/decisions/0004 on one round trip.
 */
export function ownHashes(): AstroIntegration {
  return {
    name: 'own-hashes',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const file of globSync('**/*.html', { cwd: folder })) {
          const path = folder + file;
          writeFileSync(path, withOwnHashes(readFileSync(path, 'utf8')));
        }
      },
    },
  };
}
