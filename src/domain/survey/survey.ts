import type { FormValues } from '../intake/values.ts';

export const MOMENTS = ['start', 'halfway', 'end'] as const;
export type Moment = (typeof MOMENTS)[number];

/** Who answers; their answers are counted apart. */
export const SIDES = ['mentee', 'mentor'] as const;
type Side = (typeof SIDES)[number];

/** The questions in order; their words are `survey.questions` in the interface, on paper and on the page. */
export const SURVEY_QUESTIONS = [
  'help',
  'courage',
  'learning',
  'trust',
  'feedback',
  'future',
  'lasting',
  'contact',
] as const;
export type SurveyQuestion = (typeof SURVEY_QUESTIONS)[number];

/** From not at all to completely; their words are `survey.answers`. */
export const SCALE = ['1', '2', '3', '4', '5'] as const;
type Answer = (typeof SCALE)[number];

/** Figures of fewer people are not shown, because somebody could be recognised. */
export const ENOUGH = 5;

/** The questions of one moment: nobody can judge the contact before there is any. */
export const questionsAt = (moment: Moment): readonly SurveyQuestion[] =>
  moment === 'start' ? SURVEY_QUESTIONS.filter((question) => question !== 'contact') : SURVEY_QUESTIONS;

/** Ticks; a question may be left out. */
export interface Sheet {
  side: Side;
  answers: Readonly<Partial<Record<SurveyQuestion, Answer>>>;
}

/** The sheet that came in; `side` or `empty` says what is missing. What is no answer counts as left out. */
export function readSheet(values: FormValues, moment: Moment): Sheet | 'side' | 'empty' {
  const side = SIDES.find((one) => one === values['side']?.[0]);
  if (!side) return 'side';
  const answers = Object.fromEntries(
    questionsAt(moment).flatMap((question) => {
      const answer = SCALE.find((one) => one === values[question]?.[0]);
      return answer ? [[question, answer] as const] : [];
    }),
  );
  return Object.keys(answers).length === 0 ? 'empty' : { side, answers };
}

export interface SurveyOf {
  programme: string;
  moment: Moment;
}

/** The link that a coordinator shares; `page` is the address of the survey. */
export const surveyHref = (page: string, { programme, moment }: SurveyOf): string =>
  `${page}?${new URLSearchParams({ programma: programme, moment }).toString()}`;

/** What an address or a form names; undefined when there is no such moment. */
export function surveyOf(field: (name: 'programma' | 'moment') => string | undefined): SurveyOf | undefined {
  const moment = MOMENTS.find((one) => one === field('moment'));
  return moment && { programme: field('programma') ?? '', moment };
}
