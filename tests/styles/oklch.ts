/** A colour as shares of red, green and blue from 0 to 1, with the gamma of sRGB. */
export type Rgb = [number, number, number];

const clamp = (share: number): number => Math.min(1, Math.max(0, share));

/** The sRGB of an OKLCH colour: lightness from 0 to 1, chroma, hue in degrees. Outside sRGB it is cut off. */
export function rgbOf(lightness: number, chroma: number, hue: number): Rgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear: Rgb = [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
  return linear.map((share) =>
    clamp(share <= 0.0031308 ? 12.92 * share : 1.055 * share ** (1 / 2.4) - 0.055),
  ) as Rgb;
}

/** The colour as hex, such as `#fdfaf4`. */
export function hexOf(colour: Rgb): string {
  return `#${colour
    .map((share) =>
      Math.round(share * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
