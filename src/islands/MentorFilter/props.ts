import type { FilterOptions } from '../../domain/directory/option.ts';
import type { Texts } from '../../domain/texts/texts.ts';

export interface FilterProps {
  /** The texts under `filter` in `content/interface/nl/mentors.yaml`. */
  texts: Texts;
  options: FilterOptions;
  total: number;
}
