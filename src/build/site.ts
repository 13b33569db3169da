import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { siteSchema, type Site } from '../schemas/site.ts';

/** Who runs this portal, from `content/site.yaml`. */
export function readSite(root = process.cwd()): Site {
  return siteSchema.parse(parse(readFileSync(`${root}/content/site.yaml`, 'utf8')));
}
