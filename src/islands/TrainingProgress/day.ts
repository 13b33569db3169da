const format = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });

/** A day in words: `23 november 2026`. */
export const dayOf = (moment: number): string => format.format(new Date(moment));
