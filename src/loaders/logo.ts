import { readFileSync } from 'node:fs';
import { type Logo, placedLogo } from '../domain/certificate/logo.ts';
import { CONTENT } from '../schemas/content-root.ts';
import { brandColours, tokenColour } from './brand-colours.ts';
import { memoize } from './memoize.ts';

export const LOGO = `${CONTENT}/logo.svg`;

/** A drawing with a size, and nothing in it that works on the page around it. */
export function logoIn(text: string): Logo | undefined {
  const found = /<svg\s[^>]*viewBox="([\d. -]+)"[^>]*>(.*)<\/svg>/s.exec(text);
  if (!found || /<(?:style|script)\b|\s(?:style|id|on\w+)=/i.test(text)) return undefined;
  const [, viewBox = '', shapes = ''] = found;
  return { viewBox, shapes: shapes.trim().replaceAll(/>\s+</g, '><') };
}

const read = memoize((root: string): Logo => {
  const logo = logoIn(readFileSync(`${root}/${LOGO}`, 'utf8'));
  if (!logo) throw new Error(`${LOGO} is no drawing that fits in a page.`);
  return logo;
});

/** The logo of this portal. */
export const readLogo = (root = process.cwd()): Logo => read(root);

/** The logo on a square. */
function squareDrawing(round: number): string {
  const place = { x: 0, y: 5, width: 40, height: 32 };
  const ground = tokenColour('art-ground').light;
  const logo = placedLogo(readLogo(), place, brandColours());
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" rx="${round}" fill="${ground}"/>${logo}</svg>`;
}

/** For a tab of the browser. */
export const iconDrawing = (): string => squareDrawing(9);

/** For a home screen, which rounds the corners itself, and shows black where a picture has no ground. */
export const touchIconDrawing = (): string => squareDrawing(0);

/** Where pages find {@link iconDrawing}, and a phone {@link touchIconDrawing}. */
export const ICON_ADDRESS = '/icon.svg';
export const TOUCH_ICON_ADDRESS = '/apple-touch-icon.png';
