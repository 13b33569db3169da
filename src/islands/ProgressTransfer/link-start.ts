/** Prefix that tells one format from another. */
export const START = '#t1.';
/** Prefix of the short format, which only a page with the same training can read. */
export const QR_START = '#t2.';

/** Whether the part of an address from its `#` on is a link of ours: only then the page loads what reads it. */
export const isLink = (hash: string): boolean => hash.startsWith(START) || hash.startsWith(QR_START);
