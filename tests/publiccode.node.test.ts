// Catalogues of public code read publiccode.yml; one that breaks its standard is left out of them without a word.
import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const line = v.pipe(v.string(), v.trim(), v.nonEmpty());
const lines = v.pipe(v.array(line), v.nonEmpty());
const fileHere = v.pipe(
  v.string(),
  v.check((path) => existsSync(path), 'There is no such file.'),
);
const language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/));
const person = v.strictObject({
  name: line,
  email: v.optional(v.pipe(v.string(), v.email())),
  phone: v.optional(v.pipe(v.string(), v.regex(/^\+\d[\d ]+$/))),
  affiliation: v.optional(line),
});
const dependencies = v.optional(v.array(v.strictObject({ name: line, optional: v.optional(v.boolean()) })));

/** Version 0.7 of the standard (yml.publiccode.tools): what it demands, and the optional keys that we use. */
const standard = v.strictObject({
  publiccodeYmlVersion: v.literal('0.7'),
  name: line,
  url: v.pipe(v.string(), v.url()),
  platforms: lines,
  developmentStatus: v.picklist(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: v.literal('standalone/web'),
  categories: v.optional(lines),
  intendedAudience: v.optional(
    v.strictObject({
      countries: v.optional(v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)))),
      scope: v.optional(lines),
    }),
  ),
  description: v.record(
    language,
    v.strictObject({
      shortDescription: v.pipe(line, v.maxLength(150)),
      longDescription: v.pipe(line, v.minLength(150), v.maxLength(10_000)),
      features: lines,
      screenshots: v.optional(v.array(fileHere)),
    }),
  ),
  legal: v.strictObject({ license: line, mainCopyrightOwner: v.optional(line) }),
  // The standard asks for people, not for firms or shared mailboxes.
  maintenance: v.strictObject({
    type: v.literal('internal'),
    contacts: v.pipe(v.array(person), v.nonEmpty()),
  }),
  localisation: v.strictObject({
    localisationReady: v.boolean(),
    availableLanguages: v.pipe(v.array(language), v.nonEmpty()),
  }),
  dependsOn: v.optional(v.strictObject({ open: dependencies, proprietary: dependencies })),
});

const file: unknown = parse(readFileSync('publiccode.yml', 'utf8'));

it('has every key that the standard demands, and none that it does not know', () => {
  const { issues = [] } = v.safeParse(standard, file);
  expect(issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`)).toEqual([]);
});

it('names the licence that the LICENSE file gives to the code, as package.json does', () => {
  const { license } = JSON.parse(readFileSync('package.json', 'utf8')) as { license: string };
  expect(v.parse(standard, file).legal.license).toBe('EUPL-1.2');
  expect(license).toBe('EUPL-1.2 AND CC-BY-4.0');
  expect(readFileSync('LICENSE', 'utf8')).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/);
  expect(readFileSync('content/LICENSE', 'utf8')).toMatch(/^Attribution 4\.0 International/);
});
