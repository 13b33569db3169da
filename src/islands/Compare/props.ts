import type { FreshnessTerms } from '../../domain/matching/availability.ts';
import type { Texts } from '../../domain/texts/texts.ts';

/** The facts of a mentor that are a list of ids. */
export const LISTS = ['topics', 'roles', 'languages', 'formats', 'dayParts', 'regions'] as const;

type Labels = Readonly<Record<string, string>>;

export interface CompareProps {
  /** The texts under `compare` in `content/interface/nl/mentors.yaml`, and those under `places`. */
  texts: Texts;
  places: Texts;
  /** Words by id, per word list. */
  labels: Readonly<Record<(typeof LISTS)[number] | 'professions' | 'settings' | 'programmes', Labels>>;
  terms: FreshnessTerms;
}
