import type { Wording } from '../../domain/matching/sentence.ts';
import type { MatchTestProps } from './props.ts';

/** How ids become words in the sentences about a match. */
export const wordingOf = ({ matching, lists }: Pick<MatchTestProps, 'matching' | 'lists'>): Wording => ({
  styles: matching.styles,
  join: matching.join,
  label: (vocabulary, id) => lists[vocabulary]?.[id]?.label,
  inSentence: (vocabulary, id) => lists[vocabulary]?.[id]?.inSentence,
});
