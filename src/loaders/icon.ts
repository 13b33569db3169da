import { readFileSync } from 'node:fs';

const SIGNS: Readonly<Record<string, string>> = { '"': "'", '#': '%23', '<': '%3C', '>': '%3E' };

/**
 * The mark in the tab of the browser, as an address that holds the drawing itself. With an address of the site
 * Chromium asks for it again at every step of a flow, and during the matchtest no request may leave the page.
 */
export function iconAddress(root = process.cwd()): string {
  const drawing = readFileSync(`${root}/public/icon.svg`, 'utf8').trim();
  return `data:image/svg+xml,${drawing.replaceAll(/["#<>]/g, (sign) => SIGNS[sign] ?? sign)}`;
}
