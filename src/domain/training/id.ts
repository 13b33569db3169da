/**
 * The form of every id of the training: small letters, digits and hyphens. Who writes a lesson and who keeps progress
 * hold it against the same form: what is kept under another id is not read, and neither is what is kept beside it.
 */
export const TRAINING_ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
