const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** A fact for the middle of a sentence: between isolates when its direction would move the words around it. */
export const inOwnDirection = (fact: string): string =>
  RIGHT_TO_LEFT.test(fact) ? `\u2068${fact}\u2069` : fact;
