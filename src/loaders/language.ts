import { readSite } from './site.ts';
import type { Language } from './texts.ts';

/** The language of a page at an address without a language in it: the first of `languages` in `site.yaml`. */
export const defaultLanguage = (): Language => readSite().languages[0] ?? '';

/** The language of the page that is rendered; Astro tells it from the address. */
export const languageOf = ({ currentLocale }: { currentLocale: string | undefined }): Language =>
  currentLocale ?? defaultLanguage();

/** The language of a route by its pattern: `/en/method/[article]` → `en`. */
export function languageOfRoute(routePattern: string): Language {
  const first = routePattern.split('/')[1];
  return readSite().languages.find((language) => language === first) ?? defaultLanguage();
}

/** The props of a file that the site has once per language. */
export interface LanguageRoute {
  params: { language: Language };
}

/** The `getStaticPaths` of such a file. */
export const eachLanguage = (): LanguageRoute[] =>
  readSite().languages.map((language) => ({ params: { language } }));
