/** A day in words, in the language of the page: `23 november 2026`. */
export const dateInWords = (moment: number): string =>
  new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long' }).format(new Date(moment));
