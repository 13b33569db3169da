import { readFileSync } from 'node:fs';
import { placedLogo } from '../domain/certificate/logo.ts';
import { brandColours, tokenColour } from './brand-colours.ts';
import { logoIn, readLogo } from './logo.ts';

/** What most places that show a picture of a page ask for. */
export const PICTURE_SIZE = { width: 1200, height: 630 };

/** The drawing and the ground of the picture of each kind of page, and behind whom its roads end. */
const PICTURES = {
  site: { art: 'Together', ground: 'sun-wash', end: 800 },
  article: { art: 'Conversation', ground: 'sage-wash', end: 690 },
  module: { art: 'Notebook', ground: 'plum-wash', end: 800 },
  mentor: { art: 'Chain', ground: 'sand', end: 800 },
} as const;
export type PictureKind = keyof typeof PICTURES;
export const PICTURE_KINDS = Object.keys(PICTURES) as PictureKind[];

/** The address of the picture that goes with a page, when somebody shares the page. */
export const pictureAddress = (kind: PictureKind): string => `/share/${kind}.png`;

const RULE = /\.art-\w+(?:\[[^\]]+\])? \{[^}]+\}/g;

/** The fills of the illustrations, where no token reaches. Without their own ground, so that the roads run on behind them. */
function artStyles(): string {
  const rules = readFileSync('src/styles/blocks/art.css', 'utf8').match(RULE) ?? [];
  const coloured = rules
    .join(' ')
    .replaceAll(/var\(--([\w-]+)\)/g, (_, name: string) => tokenColour(name).light);
  return `${coloured} .art-ground { fill: none } .road { stroke-width: 14 }`;
}

/** The picture of a kind of page: two roads that come to the people of an illustration, and the logo. */
export function pictureDrawing(kind: PictureKind): string {
  const { art, ground, end } = PICTURES[kind];
  const drawing = logoIn(readFileSync(`src/components/illustrations/${art}.astro`, 'utf8'));
  if (!drawing) throw new Error(`The illustration ${art} is no drawing that fits in a picture.`);
  const colour = tokenColour(ground).light;
  const logo = placedLogo(readLogo(), { x: 84, y: 72, width: 190, height: 152 }, brandColours());
  const { width, height } = PICTURE_SIZE;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><style>${artStyles()}</style>
<path fill="${colour}" d="M0 0h${width}v${height}H0z"/>
<path class="art-line road" data-tone="sun" d="M-20 350C150 350 190 424 330 424H${end}"/>
<path class="art-line road" d="M-20 540C150 540 190 458 330 458H${end}"/>
${[330, 450].map((x) => `<circle class="art-sage" cx="${x}" cy="441" r="34"/>`).join('')}
<svg x="520" y="90" width="680" height="540" preserveAspectRatio="xMaxYMax slice" viewBox="${drawing.viewBox}">${drawing.shapes}</svg>
${logo}</svg>`;
}
