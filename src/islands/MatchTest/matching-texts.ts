import type { FactStyle } from '../../domain/matching/content.ts';
import type { Texts } from '../../domain/texts/texts.ts';

/** What the site says about a match: sentences by key, and how facts are written in them. */
export interface MatchingTexts {
  /** `reasons.<criterion>.<key>.<outcome>`, `parts.<part>`, `words.<word>`, `loosen.<must>`, `counterfactuals.<change>`, `tie` */
  texts: Texts;
  styles: Readonly<Record<string, FactStyle>>;
  join: string;
}
