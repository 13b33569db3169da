/*
 * What the JSON-LD contexts of others define, as far as our badges use it: terms everywhere, and terms within a type. As
 * published in November 2026.
 */
import { EDUCREDENTIAL_CONTEXT } from '../training/badge-context.ts';
import { SITE } from './post-form.ts';

interface Terms {
  terms: readonly string[];
  types: Readonly<Record<string, readonly string[]>>;
}

const CREDENTIAL =
  'confidenceMethod credentialSchema credentialStatus credentialSubject description evidence issuer name proof refreshService relatedResource renderMethod termsOfUse validFrom validUntil';
const ACHIEVEMENT =
  'achievementType alignment creator creditsAvailable criteria fieldOfStudy humanCode image inLanguage otherIdentifier related resultDescription specialization tag version';
const SUBJECT =
  'achievement activityEndDate activityStartDate creditsEarned identifier image licenseNumber result role source term';

/** Parts that have no terms of their own are in the list of types too, because a type is a term. */
const typesOf = (types: Record<string, string>): Terms['types'] =>
  Object.fromEntries(Object.entries(types).map(([type, terms]) => [type, terms.split(' ').filter(Boolean)]));

const PUBLISHED: Readonly<Record<string, Terms>> = {
  'https://www.w3.org/ns/credentials/v2': {
    terms: ['description', 'digestMultibase', 'digestSRI', 'mediaType', 'name'],
    types: typesOf({ VerifiableCredential: CREDENTIAL }),
  },
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json': {
    terms: [
      'alignment',
      'awardedDate',
      'description',
      'endorsement',
      'image',
      'inLanguage',
      'name',
      'narrative',
      'url',
    ],
    types: typesOf({
      OpenBadgeCredential: '',
      Achievement: ACHIEVEMENT,
      AchievementSubject: SUBJECT,
      IdentityObject: 'hashed identityHash identityType salt',
      Image: 'caption',
      Profile: 'address email image official otherIdentifier parentOrg phone',
      Result: 'achievedLevel resultDescription status value',
      ResultDescription:
        'allowedValue requiredLevel requiredValue resultType rubricCriterionLevel valueMax valueMin',
    }),
  },
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json': {
    terms: [],
    types: typesOf({
      '1EdTechJsonSchemaValidator2019': '',
      '1EdTechRevocationList': '',
      '1EdTechCredentialRefresh': '',
    }),
  },
};

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const KEYWORDS = ['@id', '@type', '@context', '@container', '@protected', '@version', '@vocab', '@base'];
const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is wrong in a context: a definition of a term has nothing but keywords in it, and full addresses. */
export function contextFaults(context: Json, at = '@context'): string[] {
  if (!isObject(context)) return [`${at} is no context`];
  return Object.entries(context).flatMap(([term, definition]) => {
    const place = `${at} › ${term}`;
    if (term.startsWith('@')) return KEYWORDS.includes(term) ? [] : [place];
    if (typeof definition === 'string') return /^(@id$|@type$|https?:)/.test(definition) ? [] : [place];
    if (!isObject(definition)) return [place];
    const odd = Object.keys(definition).filter((key) => !KEYWORDS.includes(key));
    const values = [definition['@id'], definition['@type']].filter((value) => value !== undefined);
    const short = values.filter(
      (value) => typeof value !== 'string' || !/^(@id$|@vocab$|https?:)/.test(value),
    );
    const inner = definition['@context'];
    return [
      ...[...odd, ...short].map((found) => `${place} › ${JSON.stringify(found)}`),
      ...(inner === undefined ? [] : contextFaults(inner, place)),
    ];
  });
}

/** The terms of our own context, in the form of those of others. */
function ownTerms(): Terms {
  const context: Json = EDUCREDENTIAL_CONTEXT['@context'];
  const types = Object.entries(context).filter(([term]) => /^[A-Z]/.test(term));
  return {
    terms: [],
    types: Object.fromEntries(
      types.map(([type, of]) => {
        const inner: Json | undefined = isObject(of) ? of['@context'] : undefined;
        return [type, isObject(inner) ? Object.keys(inner).filter((term) => !term.startsWith('@')) : []];
      }),
    ),
  };
}

/** Every key and type of this document that none of its contexts defines; a strict processor refuses those. */
export function undefinedTerms(document: Json): string[] {
  if (!isObject(document)) return ['no object'];
  const { '@context': named, ...rest } = document;
  const addresses = Array.isArray(named) ? named : [named];
  const known = addresses.map((address): Terms | undefined =>
    address === `${SITE}/badges/context.json` ? ownTerms() : PUBLISHED[String(address)],
  );
  const foreign = addresses.filter((_, place) => known[place] === undefined).map(String);
  const contexts = known.filter((one) => one !== undefined);
  const everywhere = ['id', 'type', ...contexts.flatMap(({ terms }) => terms)];
  const termsOf = (type: string) => contexts.flatMap(({ types }) => types[type] ?? []);
  const isType = (type: string) => contexts.some(({ types }) => Object.hasOwn(types, type));

  function within(value: Json, at: string): string[] {
    if (Array.isArray(value)) return value.flatMap((one: Json) => within(one, at));
    if (!isObject(value)) return [];
    const types = [value['type'] ?? []].flat().map(String);
    const terms = [...everywhere, ...types.flatMap(termsOf)];
    return [
      ...types.filter((type) => !isType(type)).map((type) => `${at}: type ${type}`),
      ...Object.entries(value).flatMap(([key, inner]) => [
        ...(terms.includes(key) ? [] : [`${at} › ${key}`]),
        ...within(inner, `${at} › ${key}`),
      ]),
    ];
  }
  return [...foreign, ...within(rest, 'badge')];
}
