/** The part of the page of a final check that comes in the place of another, and its title. */
export interface CheckPart {
  part: HTMLElement;
  title: string;
}

/** What the edge answers to these fields, or the sentence with which it said no; undefined when it said neither. */
export async function sendCheck(
  form: HTMLFormElement,
  fields: URLSearchParams,
): Promise<CheckPart | string | undefined> {
  const answer = await fetch(form.action, { method: 'POST', body: fields, headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const part = page.querySelector<HTMLElement>('[data-check-page]');
  return part ? { part, title: page.title } : page.querySelector('[data-reason]')?.textContent.trim();
}
