/** The places in a mail that are filled when it goes: `{reference}`. */
export const MAIL_PLACES = [
  'reference',
  'mentor',
  'due',
  'site',
  'phone',
  'name',
  'what',
  'programme',
  'coordinator',
  'rhythm',
  'figures',
  'moment',
  'moments',
  'format',
] as const;
export type MailPlace = (typeof MAIL_PLACES)[number];
