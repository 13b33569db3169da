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

/** A question in the text of a page. In a template nothing of the page loads or runs, and none of its styles count. */
export function formIn(page: string, question: string): HTMLFormElement | undefined {
  const template = document.createElement('template');
  template.innerHTML = page;
  const form = template.content.querySelector<HTMLFormElement>(
    `form[data-question="${CSS.escape(question)}"]`,
  );
  return form ? document.importNode(form, true) : undefined;
}

/**
 * A question as it stands in its lesson, so that there is one text of it. Undefined when the page does not come, or no
 * longer has it.
 */
export async function fetchQuestion(href: string, question: string): Promise<HTMLFormElement | undefined> {
  const page = await pageAt(href);
  return page === undefined ? undefined : formIn(page, question);
}
