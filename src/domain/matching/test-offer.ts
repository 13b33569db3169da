// eslint-disable-next-line house/import-layers -- support for tests: only tests import this file
import { readFileSync } from 'node:fs';
// eslint-disable-next-line house/import-layers -- support for tests: only tests import this file
import { parse as parseYaml } from 'yaml';
import { parse } from 'valibot';
import { TODAY } from './arbitrary.ts';
import { matchingContentShape, rulesOf } from './content.ts';
import type { MentorFacts } from './mentor.ts';
import type { Offer } from './offer.ts';

export const readYaml = (path: string): unknown => parseYaml(readFileSync(path, 'utf8'));

/** The real `content/matching.yaml`: the tests prove what the site does, not what a fixture does. */
export const content = parse(matchingContentShape, readYaml('content/matching.yaml'));
export const rules = rulesOf(content);

/** These mentors on the day of the tests, with the terms of `content/site.yaml`. */
export function offerOf(mentors: readonly MentorFacts[], rest: Partial<Offer> = {}): Offer {
  const { availability: terms } = readYaml('content/site.yaml') as { availability: Offer['terms'] };
  return { mentors, live: {}, rules, terms, today: TODAY, ...rest };
}
