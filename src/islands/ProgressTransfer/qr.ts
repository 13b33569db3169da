import { renderSVG } from 'uqr';

/** Longer links make QR codes too dense for a phone to read from a screen. */
const LONGEST_QR = 1200;

/** A link as a QR code; undefined when it is too long. */
export const qrOf = (link: string): string | undefined =>
  link.length > LONGEST_QR ? undefined : renderSVG(link, { ecc: 'L', border: 4 });
