import { readFileSync } from 'node:fs';
import type { BrandColours } from '../domain/certificate/brand-colours.ts';

const TOKENS = 'src/styles/tokens.css';

/** A colour of the site in both themes, where no style can reach. */
export function tokenColour(name: string): { light: string; dark: string } {
  const css = readFileSync(TOKENS, 'utf8');
  const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css) ?? [];
  if (!light || !dark) throw new Error(`${TOKENS} has no --${name}: light-dark(#……, #……).`);
  return { light, dark };
}

/** The colours of mails and badges. */
export const brandColours = (): BrandColours => ({
  ink: tokenColour('ink').light,
  'ink-soft': tokenColour('ink-soft').light,
  paper: tokenColour('paper').light,
  surface: tokenColour('surface').light,
  plum: tokenColour('plum').light,
  'on-plum': tokenColour('on-plum').light,
  'art-plum': tokenColour('art-plum').light,
  'art-sun': tokenColour('art-sun').light,
  'art-sage': tokenColour('art-sage').light,
});
