const LONG_NAME = 40;

/** Whether it is printed smaller, so that the certificate stays one sheet. */
export const isLongName = (name: string): boolean => name.length > LONG_NAME;
