import { readFileSync } from 'node:fs';
import { tokenColour } from './brand-colours.ts';

/** The rules that only fill and draw. */
const RULE = /\.portrait[^{},]*(?:,[^{},]+)*\{[^{}]*(?:fill|stroke):[^{}]*\}/g;

/** The fills of a drawn portrait, for a picture of its own, where no style sheet and no token reaches. */
export const portraitStyles = (): string =>
  (readFileSync('src/styles/blocks/portrait.css', 'utf8').match(RULE) ?? [])
    .join(' ')
    .replaceAll('var(--head-face)', 'sans-serif')
    .replaceAll(/var\(--([\w-]+)\)/g, (_, name: string) => tokenColour(name).light)
    .replaceAll(/\s+/g, ' ');
