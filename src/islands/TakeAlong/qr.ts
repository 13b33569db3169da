import { renderSVG } from 'uqr';

/** Longer links make squares so fine that a phone does not read them from a screen. */
export const LONGEST_QR = 1200;

/** A link as a drawing that a camera reads; undefined when the link is too long for that. */
export const qrOf = (link: string): string | undefined =>
  link.length > LONGEST_QR ? undefined : renderSVG(link, { ecc: 'L', border: 4 });
