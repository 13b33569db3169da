/**
 * Fetches the parts of the fonts that the names of mentors need, while the page opens: a name with a Ş would
 * otherwise let a request leave in the middle of the test.
 */
export async function loadFontsFor(text: string): Promise<void> {
  const faces = [document.body, document.querySelector('h1')].flatMap((element) => {
    if (!element) return [];
    const { fontFamily } = getComputedStyle(element);
    return [`400 1em ${fontFamily}`, `700 1em ${fontFamily}`];
  });
  // A fallback that this device does not have rejects, and that is no fault.
  await Promise.allSettled(faces.map((face) => document.fonts.load(face, text)));
}
