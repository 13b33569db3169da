import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
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

/** Whom a visitor can call or mail. */
export function contactDetails(): Pick<Site, 'people' | 'email'> {
  const { people, email } = readSite();
  return { people, email };
}
