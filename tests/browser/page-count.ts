/** The leaves of the page tree of a PDF, which Chromium writes without compressing that tree. */
export function pageCount(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
