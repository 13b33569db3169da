/** The colours of mails and badges, which have no styles of the site: tokens of `src/styles/tokens.css`, as in its light theme. */
const BRAND_COLOURS = [
  'ink',
  'ink-soft',
  'paper',
  'surface',
  'plum',
  'on-plum',
  'art-plum',
  'art-sun',
  'art-sage',
] as const;
type BrandColour = (typeof BRAND_COLOURS)[number];
export type BrandColours = Readonly<Record<BrandColour, string>>;

/** For an attribute of a page: only the values, in order. */
export const asAttribute = (colours: BrandColours): string =>
  BRAND_COLOURS.map((name) => colours[name]).join(' ');

/** The colours of {@link asAttribute}; black where there is none. */
export function fromAttribute(text = ''): BrandColours {
  const values = text.split(' ');
  const [ink = '#000000'] = values;
  const at = (name: BrandColour) => values[BRAND_COLOURS.indexOf(name)] ?? ink;
  return {
    ...{ ink, 'ink-soft': at('ink-soft'), paper: at('paper'), surface: at('surface') },
    ...{ plum: at('plum'), 'on-plum': at('on-plum') },
    ...{ 'art-plum': at('art-plum'), 'art-sun': at('art-sun'), 'art-sage': at('art-sage') },
  };
}
