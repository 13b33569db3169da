/** An error whose message tells the developer what is wrong and what to do; it is shown without a stack. */
export class UserError extends Error {}
