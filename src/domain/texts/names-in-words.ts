/** `Amina, Bas en Cora` */
export const namesInWords = (names: readonly string[], language: string): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
