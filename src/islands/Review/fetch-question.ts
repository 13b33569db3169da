const pages = new Map<string, string>();

async function pageAt(href: string): Promise<string | undefined> {
  const kept = pages.get(href);
  if (kept !== undefined) return kept;
  try {
    const response = await fetch(href);
    if (!response.ok) return undefined;
    const page = await response.text();
    pages.set(href, page);
    return page;
  } catch {
    return undefined;
  }
}

/** The text of one form of a page. A form never stands in another, so it ends at the first end. */
export function formIn(page: string, question: string): string | undefined {
  const name = page.indexOf(`data-question="${question}"`);
  const start = page.lastIndexOf('<form', name);
  const end = page.indexOf('</form>', name);
  return name < 0 || start < 0 || end < 0 ? undefined : page.slice(start, end + '</form>'.length);
}

/**
 * A question as it stands in its lesson, so that there is one text of it. Undefined when the page does not come, or no
 * longer has it. Only the form is parsed: the styles of a whole page would go against the security policy of this one.
 */
export async function fetchQuestion(href: string, question: string): Promise<HTMLFormElement | undefined> {
  const page = await pageAt(href);
  const text = page === undefined ? undefined : formIn(page, question);
  if (text === undefined) return undefined;
  const form = new DOMParser().parseFromString(text, 'text/html').querySelector('form');
  return form ? document.importNode(form, true) : undefined;
}
