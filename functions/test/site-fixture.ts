import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FORMS } from '../../src/domain/intake/forms.ts';
import { fill, type Texts } from '../../src/domain/texts/texts.ts';
import {
  ADDED_TEXTS,
  TEST_MENTORS,
  TEST_PLANNING,
  TEST_PROGRAMMES,
  TEST_SITE_CONFIG,
  testChoices,
} from './portal-facts.ts';
import { MODULE, TEST_CHECKS, TEST_MODULES } from './training-facts.ts';
import { DUTCH_NUMBERS } from '../../src/domain/intake/phone.fixture.ts';

const DIST = new URL('../../dist', import.meta.url).pathname;

interface EdgeContent {
  languages: Record<string, { addresses: { check: string }; checks: Record<string, unknown> }>;
}

/** The site of these tests, and the file that the build makes for the Worker only. */
interface TestSite {
  folder: string;
  edgeContent: string;
}

const readJsonFile = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const writeJsonFile = (file: string, facts: unknown): void => writeFileSync(file, JSON.stringify(facts));

/**
 * A copy of the built site with the facts of these tests in place of those of `content/`, and pages without words, so
 * that another term, name, mentor, module or text there breaks no test of the edge. Undefined when there is no built
 * site.
 */
export function siteOfTests(): TestSite | undefined {
  if (!existsSync(DIST)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'mentoring-site-'));
  const edgeContent = `${folder}.edge.json`;
  process.once('exit', () => {
    for (const made of [folder, edgeContent]) rmSync(made, { recursive: true, force: true });
  });
  cpSync(DIST, folder, { recursive: true });
  for (const page of globSync(join(folder, '**/*.html')))
    writeFileSync(page, withoutWords(readFileSync(page, 'utf8')));
  writeJsonFile(join(folder, 'data/edge.json'), TEST_SITE_CONFIG);
  writeJsonFile(join(folder, 'data/mentors.json'), TEST_MENTORS);
  const content = readJsonFile(`${DIST}.edge.json`) as EdgeContent;
  for (const [name, language] of Object.entries(content.languages)) {
    writeFactsIn(join(folder, 'data', name));
    const pageOf = (module: string) => join(folder, fill(language.addresses.check, { module }));
    const [real] = Object.keys(language.checks);
    if (real !== undefined) cpSync(pageOf(real), pageOf(MODULE), { recursive: true });
    language.checks = TEST_CHECKS;
  }
  const { timeZone } = TEST_SITE_CONFIG.requestTerms;
  writeJsonFile(edgeContent, { ...content, timeZone, numberingPlan: DUTCH_NUMBERS, certificateKeys: [] });
  return { folder, edgeContent };
}

/** Writes what forms offer, the texts and the modules of one language. */
function writeFactsIn(data: string): void {
  const choices = Object.entries(FORMS).map(([name, form]) => [name, testChoices(form)] as const);
  writeJsonFile(join(data, 'forms.json'), Object.fromEntries(choices));
  writeJsonFile(join(data, 'programmes.json'), TEST_PROGRAMMES);
  writeJsonFile(join(data, 'planning.json'), TEST_PLANNING);
  const texts = readJsonFile(join(data, 'texts.json')) as Texts;
  const added = ADDED_TEXTS.map((key) => [key, ''] as const);
  writeJsonFile(join(data, 'texts.json'), asKeys([...Object.entries(texts), ...added]));
  writeJsonFile(join(data, 'training-check.json'), TEST_MODULES);
}

const MARKUP_OR_WORDS = /(<(script|style)\b.*?<\/\2>|<[^>]*>)|[^<]+/gs;

/** The same page with an x for every letter that a visitor reads. */
const withoutWords = (page: string): string =>
  page.replaceAll(MARKUP_OR_WORDS, (words, markup?: string) => markup ?? words.replaceAll(/\p{L}/gu, 'x'));

/**
 * Every text as its key, with its facts behind it: `link-pages.answer.talk.title Sanne`. So a test says which text it
 * looks for, and none depends on the words of one.
 */
function asKeys(texts: readonly (readonly [string, string])[]): Texts {
  const isWords = (key: string) => key !== 'language' && !key.startsWith('addresses.');
  const facts = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place);
  return Object.fromEntries(
    texts.map(([key, text]) => [key, isWords(key) ? [key, ...facts(text)].join(' ') : text]),
  );
}
