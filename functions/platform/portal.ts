// What is bundled with the Worker: languages, addresses, answer keys. `site-config.ts` and `site-data.ts` read files of the
// built site.
import made from '../../dist.edge.json' with { type: 'json' };
import type { NumberingPlan } from '../../src/domain/intake/phone.ts';
import type { AddressName } from '../../src/domain/texts/addresses.ts';
import { type Facts, fill } from '../../src/domain/texts/texts.ts';
import type { CheckQuestion } from '../../src/domain/training/check/question.ts';

/** Made by the build for the Worker only: see `src/loaders/edge-content.ts`. */
interface PortalContent {
  /** `url` of `content/site.yaml`, without a slash at the end. */
  siteUrl: string;
  timeZone: string;
  numberingPlan: NumberingPlan;
  /** By language; the first is that of addresses without a language in them. */
  languages: Readonly<
    Record<
      string,
      {
        addresses: Readonly<Record<AddressName, string>>;
        checks: Readonly<Record<string, readonly CheckQuestion[]>>;
      }
    >
  >;
  certificateKeys: readonly unknown[];
}

const file: unknown = made;
const content = file as PortalContent;

type Language = string;

const LANGUAGES: readonly Language[] = Object.keys(content.languages);

/** The first language of the portal: for mentors, the coordinator, badges, and addresses without a language. */
export const DEFAULT_LANGUAGE = LANGUAGES[0] ?? '';

/** This language; the first of the portal for one that it does not have, or no longer. */
export const languageOr = (language: string | null | undefined): Language =>
  LANGUAGES.find((one) => one === language) ?? DEFAULT_LANGUAGE;

const portalIn = (language: Language) => {
  const found = content.languages[language];
  if (!found) throw new Error(`The built site has no language "${language}".`);
  return found;
};

/** By module. It is in no file of the site. */
export const answerKey = (language: Language) => portalIn(language).checks;

export const pageAddress = (language: Language, name: AddressName, facts?: Facts): string =>
  fill(portalIn(language).addresses[name], facts);

/** The address of a page in every language, as a route: `/training/:module/toets/`. */
export const routesOf = (name: AddressName): string[] =>
  LANGUAGES.map((language) => portalIn(language).addresses[name].replaceAll(/\{(\w+)\}/g, ':$1'));

/** Where the portal stands. */
export const siteUrl = content.siteUrl;

/** Where its days begin and end. */
export const timeZone = content.timeZone;

/** Of which country a telephone number without + is. */
export const { numberingPlan } = content;

/** Old public keys of certificates and badges. */
export const formerKeys = content.certificateKeys;
