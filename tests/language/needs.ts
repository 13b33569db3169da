/** What goes with `hoeven`: a word that denies or limits. */
const DENIES = 'niet|geen|niets|nooit|niemand|nergens|alleen|maar|pas|zonder|weinig|minder|nauwelijks';

const HOEVEN = /(?<!\p{L})hoe(?:f|ft|ven|fde|fden)(?!\p{L})/iu;
const DENIED = new RegExp(String.raw`(?<!\p{L})(?:${DENIES})(?!\p{L})`, 'iu');

/**
 * Whether a sentence uses `hoeven` as if it were `moeten`: `Je hoeft vooral te luisteren`. Dutch wants `niet` or `alleen`
 * beside it, and who writes fast forgets that.
 */
export const needsWithoutDenial = (sentence: string): boolean =>
  HOEVEN.test(sentence) && !DENIED.test(sentence);
