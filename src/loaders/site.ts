import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { dialLink } from '../domain/intake/phone.ts';
import { CONTENT } from '../schemas/content-root.ts';
import { siteSchema, type Site } from '../schemas/site.ts';
import { memoize } from './memoize.ts';

const read = memoize((root: string): Site =>
  siteSchema.parse(parse(readFileSync(`${root}/${CONTENT}/site.yaml`, 'utf8'))),
);

/** Who runs this portal, from `content/site.yaml`. */
export function readSite(root = process.cwd()): Site {
  return read(root);
}

/** Whom a visitor can call or mail; `call` is a link that dials. */
export function contactDetails(root = process.cwd()): {
  people: (Site['people'][number] & { call: string })[];
  email: string;
} {
  const { people, email, numberingPlan } = readSite(root);
  return {
    people: people.map((person) => ({ ...person, call: dialLink(person.phone, numberingPlan) })),
    email,
  };
}

/**
 * What the configuration of the build needs, also of a `site.yaml` that is not right: then the rules say what is wrong
 * in it before anything is built.
 */
export function addressAndLanguages(): Pick<Site, 'url' | 'languages'> {
  try {
    return readSite();
  } catch {
    return { url: 'http://localhost', languages: ['und'] };
  }
}
