/** A sentence of `content/interface/nl/form-messages.yaml` for each of these. */
export const ERROR_KEYS = [
  'mentors.empty',
  'mentors.twice',
  'mentors.unknown',
  'mentors.closed',
  'question.empty',
  'question.short',
  'question.long',
  'topics.empty',
  'topics.many',
  'topics.more-than-5',
  'topics.unknown',
  'wish.form',
  'name.empty',
  'name.long',
  'organisation.empty',
  'organisation.long',
  'role.long',
  'about.long',
  'when.long',
  'profession.empty',
  'profession.unknown',
  'setting.empty',
  'setting.unknown',
  'languages.empty',
  'languages.unknown',
  'formats.empty',
  'formats.unknown',
  'places.empty',
  'why.empty',
  'why.short',
  'why.long',
  'career.long',
  'message.empty',
  'message.long',
  'reach.empty',
  'email.empty',
  'email.long',
  'email.form',
  'phone.empty',
  'phone.form',
  'phone.mobile',
  'id.reused',
] as const;
export type ErrorKey = (typeof ERROR_KEYS)[number];

/** What is wrong with one field. */
export interface FieldError {
  field: string;
  key: ErrorKey;
}
