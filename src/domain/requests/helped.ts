/** What a mentee says at the end of one talk: whether it helped. In a form such as `helped-some`. */
export const HELPED = ['yes', 'some', 'no'] as const;
export type HelpedAnswer = (typeof HELPED)[number];

export const helpedStep = (answer: HelpedAnswer): string => `helped-${answer}`;

export const helpedIn = (step: string | undefined): HelpedAnswer | undefined =>
  HELPED.find((answer) => helpedStep(answer) === step);
