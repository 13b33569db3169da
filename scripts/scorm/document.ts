import { Window } from 'happy-dom';

/** No script in it runs. */
export function documentOf(html: string): Document {
  const { DOMParser } = new Window();
  return new DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}

export const htmlOf = ({ documentElement }: Document): string =>
  `<!doctype html>${documentElement.outerHTML}\n`;

export function element(
  page: Document,
  name: string,
  words: string,
  attributes: Record<string, string> = {},
) {
  const made = page.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = words;
  return made;
}
