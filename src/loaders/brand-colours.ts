import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { BrandColours } from '../domain/certificate/brand-colours.ts';
import type { Colour, Palette } from '../domain/colour/pairs.ts';
import { CONTENT } from '../schemas/content-root.ts';
import { readSite } from './site.ts';

const TOKENS = 'src/styles/tokens.css';
const COLOUR = /--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g;

/** The colours that the styles come with. */
export const tokenColours = (css = readFileSync(TOKENS, 'utf8')): Palette =>
  Object.fromEntries(
    [...css.matchAll(COLOUR)].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
  );

/** The same styles with the colours of this portal: `colours` in `content/site.yaml`. */
const withOwnColours = (css: string, own: Palette): string =>
  css.replaceAll(COLOUR, (all, name: string) => {
    const colour = own[name];
    return colour ? `--${name}: light-dark(${colour.light}, ${colour.dark})` : all;
  });

/** Puts the colours of `content/site.yaml` into the styles. */
export function ownColours(): Plugin {
  return {
    name: 'own-colours',
    enforce: 'pre',
    transform(css, id) {
      if (!id.split('?')[0]?.endsWith(TOKENS)) return undefined;
      this.addWatchFile(resolve(CONTENT, 'site.yaml'));
      return withOwnColours(css, readSite().colours);
    },
  };
}

/** A colour of the site in both themes, where no style can reach. */
export function tokenColour(name: string): Colour {
  const colour = { ...tokenColours(), ...readSite().colours }[name];
  if (!colour) throw new Error(`${TOKENS} has no --${name}: light-dark(#……, #……).`);
  return colour;
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
