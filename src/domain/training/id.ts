/**
 * Lower-case letters, digits and hyphens. The content rules and the stored progress use the same pattern, because
 * progress with any other id in it is rejected as a whole.
 */
export const TRAINING_ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
