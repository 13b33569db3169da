declare module 'subset-font' {
  interface Options {
    targetFormat: 'woff2';
    /** An axis of a variable font stays within these, or becomes one value. */
    variationAxes?: Readonly<Record<string, number | { min: number; max: number }>>;
    /** Without the glyphs that only a feature of the font shows, such as a ligature. */
    noLayoutClosure?: boolean;
  }
  /** The font with only what it needs to show this text. */
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
