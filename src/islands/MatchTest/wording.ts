import type { Wording } from '../../domain/matching/sentence.ts';
import type { MatchTestProps } from './props.ts';

/** A label of a word list as it stands on the page, where a long word may break; the id where there is none. */
export const shownLabel = (lists: MatchTestProps['lists'], list: string, id: string): string => {
  const option = lists[list]?.[id];
  return option?.shown ?? option?.label ?? id;
};

/** How ids become words in the sentences about a match. */
export const wordingOf = ({ matching, lists }: Pick<MatchTestProps, 'matching' | 'lists'>): Wording => ({
  styles: matching.styles,
  join: matching.join,
  label: (vocabulary, id) => lists[vocabulary]?.[id]?.label,
  inSentence: (vocabulary, id) => lists[vocabulary]?.[id]?.inSentence,
});
