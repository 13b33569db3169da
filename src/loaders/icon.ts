import { readFileSync } from 'node:fs';

const SIGNS: Readonly<Record<string, string>> = { '"': "'", '#': '%23', '<': '%3C', '>': '%3E' };

/**
 * The favicon as a data URL. Chromium requests a normal favicon again at every step of a flow, and during the matchtest
 * no request may leave the page.
 */
export function iconAddress(root = process.cwd()): string {
  const drawing = readFileSync(`${root}/public/icon.svg`, 'utf8').trim();
  return `data:image/svg+xml,${drawing.replaceAll(/["#<>]/g, (sign) => SIGNS[sign] ?? sign)}`;
}
