/**
 * Fetches the font files that the names of mentors need when the page opens: otherwise a name with a Ş would send a
 * request in the middle of the test.
 */
export async function loadFontsFor(text: string): Promise<void> {
  const faces = [document.body, document.querySelector('h1')].flatMap((element) => {
    if (!element) return [];
    const { fontFamily } = getComputedStyle(element);
    return [`400 1em ${fontFamily}`, `700 1em ${fontFamily}`];
  });
  // A missing fallback font rejects, which is no error.
  await Promise.allSettled(faces.map((face) => document.fonts.load(face, text)));
}
