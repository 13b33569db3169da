/** Attempts per day and module. An honest brake, not a lock: it is kept on the visitor's device and can be wiped. */
export const TRIES_A_DAY = 3;
