/** A setting of the operator that is missing or of a wrong form. The message names it and says how to make one. */
export class SettingError extends Error {
  override name = 'SettingError';
}
