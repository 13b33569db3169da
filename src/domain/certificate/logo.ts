import type { BrandColours } from './brand-colours.ts';

/** `content/logo.svg`: its size, and its shapes in the colours of `art.css`. */
export interface Logo {
  viewBox: string;
  shapes: string;
}

/** The logo inside another drawing that no style of the site reaches. */
export function placedLogo(
  { viewBox, shapes }: Logo,
  place: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>,
  colours: BrandColours,
): string {
  const size = Object.entries(place).map(([name, value]) => `${name}="${value}"`);
  const coloured = shapes.replaceAll(
    /class="(art-plum|art-sun|art-sage)"/g,
    (_, name: 'art-plum' | 'art-sun' | 'art-sage') => `fill="${colours[name]}"`,
  );
  return `<svg ${size.join(' ')} viewBox="${viewBox}">${coloured}</svg>`;
}
