import made from '../dist.edge.json' with { type: 'json' };
import type { AddressName } from '../src/domain/texts/addresses.ts';
import { type Facts, fill } from '../src/domain/texts/texts.ts';
import type { CheckQuestion } from '../src/domain/training/check/question.ts';

/** What the build makes for the Worker alone: see `src/loaders/edge-content.ts`. */
interface PortalContent {
  /** By language, that of addresses without a language in them first. */
  languages: Readonly<
    Record<
      string,
      {
        addresses: Readonly<Record<AddressName, string>>;
        /** The answer key of the final checks, by module. */
        checks: Readonly<Record<string, readonly CheckQuestion[]>>;
      }
    >
  >;
  certificateKeys: readonly unknown[];
}

const file: unknown = made;
const content = file as PortalContent;

/** A language of the portal by its code. */
type Language = string;

const LANGUAGES: readonly Language[] = Object.keys(content.languages);

/** The language of whom nobody knows another one: mentors, the coordinator, and requests to an address without a language. */
export const DEFAULT_LANGUAGE = LANGUAGES[0] ?? '';

const portalIn = (language: Language) => {
  const found = content.languages[language];
  if (!found) throw new Error(`The built site has no language "${language}".`);
  return found;
};

/** The answer key of the final checks by module. It is in no file of the site. */
export const answerKey = (language: Language) => portalIn(language).checks;

/** The address of a page in a language. */
export const pageAddress = (language: Language, name: AddressName, facts?: Facts): string =>
  fill(portalIn(language).addresses[name], facts);

/** The address of a page in every language, as a route: `/training/:module/toets/`. */
export const routesOf = (name: AddressName): string[] =>
  LANGUAGES.map((language) => portalIn(language).addresses[name].replaceAll(/\{(\w+)\}/g, ':$1'));

/** Public keys of certificates and badges of before. */
export const formerKeys = content.certificateKeys;
