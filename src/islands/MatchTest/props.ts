import type { MatchTestQuestion } from '../../domain/matching/content-questions.ts';
import { numberQuestions } from '../../domain/matching/question-number.ts';
import type { MatchingTexts } from './matching-texts.ts';
import type { FreshnessTerms } from '../../domain/matching/availability.ts';
import type { Workplaces } from '../../domain/programmes/workplaces.ts';
import type { Rules } from '../../domain/matching/rules.ts';
import type { Texts } from '../../domain/texts/texts.ts';

/** An option of a question: its label and, where it helps, a sentence about it. */
interface Option {
  label: string;
  /** The label with its soft hyphens, where a long word has any. */
  shown?: string;
  hint?: string | undefined;
  /** How it stands inside a sentence, where that is not the label in small letters. */
  inSentence?: string | undefined;
  /** The heading that it stands under. */
  group?: string | undefined;
}
export type Options = Readonly<Record<string, Option>>;

export interface MatchTestProps {
  /** The texts of `content/interface/nl/matchtest.yaml`. */
  texts: Texts;
  /** The pages with a question, in order. */
  questions: readonly MatchTestQuestion[];
  /** What the site says about a match, from `content/matching.yaml`. */
  matching: MatchingTexts;
  rules: Rules;
  terms: FreshnessTerms;
  /** Whom people of each organisation may ask. */
  workplaces: Workplaces;
  /** The word lists from which the questions take their options, by name. */
  lists: Readonly<Record<string, Options>>;
}

/** Where the matchtest leads to. */
export const MATCHTEST_LEADS_TO = [
  'matchtest',
  'how',
  'mentors',
  'mentor',
  'request',
  'contact',
  'organisations',
] as const;

/** The name of a page in the address. */
export const ANSWERS_STEP = 'antwoorden';
export const RESULT = 'uitkomst';
export const FIRST_STEP = 'vraag-1';

/** The names of the pages with a question, in order. */
export const stepsOf = (questions: readonly MatchTestQuestion[]): string[] =>
  numberQuestions(questions).map(({ number, page }) =>
    ['vraag', number, ...(page > 1 ? [page] : [])].join('-'),
  );
