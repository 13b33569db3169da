import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Env } from '../env.ts';
import { readOnce, readAsset } from './assets.ts';

/** A static page, split where the edge inserts what is meant for one person. */
interface Shell {
  /** Up to and including `<title>`. */
  start: string;
  title: string;
  /** From `</title>` up to and including the opening tag of `<main>`. */
  middle: string;
  /** From `</main>`. */
  end: string;
  headers: Headers;
}

const SHELL = /^(.*?<title>)(.*?)(<\/title>.*?<main\b[^>]*>).*(<\/main>.*)$/s;

async function split(answer: Response): Promise<Shell> {
  const [, start, title, middle, end] = SHELL.exec(await answer.text()) ?? [];
  if (start === undefined || title === undefined || middle === undefined || end === undefined)
    throw new Error(`${answer.url} has no <title> and <main>`);
  const headers = new Headers(answer.headers);
  // The etag of the static page does not cover what the edge inserts.
  headers.delete('ETag');
  return { start, title, middle, end, headers };
}

const shellOf = readOnce(async (env, path) => split(await readAsset(env, path)));

export interface PageOptions {
  status?: number;
  /** Shown in the tab before the title of the static page. Never a name, because anybody can see the browser history. */
  titlePrefix?: string;
  /** In the place of the title of the static page; the name of the site behind it stays. */
  title?: string;
}

/** What stands in the tab between the title of a page and the name of the site. */
const BEFORE_SITE = /^.*(?= - )/s;

/** A static page with this view as its `<main>`. `path` is the address of the static page. */
export async function renderPage(
  env: Pick<Env, 'ASSETS'>,
  path: string,
  main: VNode,
  { status = 200, titlePrefix = '', title: own }: PageOptions = {},
): Promise<Response> {
  const { start, title, middle, end, headers } = await shellOf(env, path);
  const prefix = renderToString(<>{titlePrefix}</>);
  const shown = own === undefined ? title : title.replace(BEFORE_SITE, () => renderToString(<>{own}</>));
  return new Response(`${start}${prefix}${shown}${middle}${renderToString(main)}${end}`, { status, headers });
}

/** The page as it stands in the site: what somebody sees who has no link. */
export async function staticPage({ ASSETS }: Pick<Env, 'ASSETS'>, path: string): Promise<Response> {
  const page = await ASSETS.fetch(`https://assets.local${path}`);
  return new Response(page.body, page);
}
