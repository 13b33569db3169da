import type { Env } from '../env.ts';

/** What a page behind a link says to this person now. */
export interface Filling {
  /** The heading. It can hold a name, so it goes into the tab, and the history of a browser, only for a link that opens nothing. */
  title: string;
  /** Names of the parts (`data-when`) that this person sees; the others leave the page. */
  shows: readonly string[];
  /** Sentences by `data-text`; a place without a sentence leaves the page. */
  texts: Readonly<Record<string, string>>;
  /** Lists by `data-html`: markup of which every text went through `escape`. */
  html?: Readonly<Record<string, string>>;
  /** Addresses by `data-href`. */
  links?: Readonly<Record<string, string>>;
  /** Goes along with every form of the page. */
  token?: string;
}

const asset = (env: Env, path: string) => env.ASSETS.fetch(`https://assets.local${path}`);

/** The page as it stands in the site: what somebody sees who has no link. */
export async function barePage(env: Env, path: string): Promise<Response> {
  const page = await asset(env, path);
  return new Response(page.body, page);
}

/**
 * A static page of the site, filled in for one person. What people wrote is set as text, so it can never become markup.
 * The heading takes the focus: whoever listens to the page hears first what is true now.
 */
export async function lifePage(
  env: Env,
  path: string,
  { title, shows, texts, html = {}, links = {}, token = '' }: Filling,
  status = 200,
): Promise<Response> {
  const page = await asset(env, path);
  const answer = new Response(page.body, { status, headers: page.headers });
  // The etag of the static page does not cover what is filled in.
  answer.headers.delete('ETag');
  return new HTMLRewriter()
    .on('title', {
      element(tab) {
        if (status !== 200) tab.prepend(`${title} - `);
      },
    })
    .on('[data-title]', {
      element(heading) {
        heading.setInnerContent(title);
        heading.setAttribute('autofocus', '');
      },
    })
    .on('[data-when]', {
      element(part) {
        const names = (part.getAttribute('data-when') ?? '').split(' ');
        if (names.some((name) => shows.includes(name))) part.removeAttribute('hidden');
        else part.remove();
      },
    })
    .on('[data-text]', {
      element(place) {
        const text = texts[place.getAttribute('data-text') ?? ''];
        if (text === undefined) {
          place.remove();
          return;
        }
        place.removeAttribute('hidden');
        place.setInnerContent(text);
      },
    })
    .on('[data-html]', {
      element: (list) => void list.append(html[list.getAttribute('data-html') ?? ''] ?? '', { html: true }),
    })
    .on('[data-href]', {
      element: (link) => void link.setAttribute('href', links[link.getAttribute('data-href') ?? ''] ?? ''),
    })
    .on('main input[name="t"]', { element: (input) => void input.setAttribute('value', token) })
    .transform(answer);
}
