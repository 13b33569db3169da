import { contrast } from './contrast.ts';

const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
export type Colour = Readonly<Record<Theme, string>>;
/** By the name of its token in `src/styles/tokens.css`. */
export type Palette = Readonly<Record<string, Colour>>;

const SURFACES = ['paper', 'surface', 'sand', 'plum-wash', 'sage-wash', 'sun-wash'];

/** The least contrast of colours on what they stand on (WCAG 1.4.3, 1.4.6, 1.4.11). */
const PAIRS: { on: string[]; names: string[]; least: number; themes?: Theme[] }[] = [
  { on: SURFACES, names: ['ink', 'ink-soft', 'plum', 'plum-deep'], least: 7 },
  { on: SURFACES, names: ['sage', 'error', 'warning'], least: 4.5 },
  { on: ['plum', 'plum-deep'], names: ['on-plum'], least: 7 },
  { on: SURFACES, names: ['line-strong'], least: 3 },
  // The ring has two colours. In the light the inner one shows on a surface, and the outer one against the inner one; in
  // the dark the outer one shows by itself.
  { on: ['ink'], names: ['focus'], least: 3, themes: ['light'] },
  { on: SURFACES, names: ['focus'], least: 3, themes: ['dark'] },
];

/** A colour on which another does not show enough. */
export interface TooAlike {
  theme: Theme;
  name: string;
  surface: string;
  least: number;
  now: number;
}

/** Every pair of colours that one can hardly tell apart. */
export const tooAlike = (palette: Palette): TooAlike[] =>
  PAIRS.flatMap(({ on, names, least, themes = THEMES }) =>
    themes.flatMap((theme) =>
      on.flatMap((surface) =>
        names.map((name) => {
          const now = contrast(palette[name]?.[theme] ?? '', palette[surface]?.[theme] ?? '');
          return { theme, name, surface, least, now };
        }),
      ),
    ),
  ).filter(({ now, least }) => !(now >= least));
