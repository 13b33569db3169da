import { readFileSync } from 'node:fs';
import { CONTENT } from '../../schemas/content-root.ts';
import { articleSchema } from '../../schemas/article.ts';
import { mentorSchema } from '../../schemas/mentor.ts';
import { pageSchema } from '../../schemas/page.ts';
import { toolSchema } from '../../schemas/tool.ts';
import { programmeByOrganisation } from '../programmes.ts';
import { readRhythms } from '../rhythms.ts';
import { readSite } from '../site.ts';
import { type Entry, asFields, readEntries } from './entries.ts';
import { checkFileNames } from './file-names.ts';
import { checkFrontMatter } from './front-matter.ts';
import { checkLists } from './lists.ts';
import { checkLogo } from './logo.ts';
import { checkMatching } from './matching.ts';
import { checkMentorChain } from './mentor-chain.ts';
import { checkMentorFacts } from './mentor-facts.ts';
import { checkOrder } from './order.ts';
import { checkPhotos } from './photos.ts';
import { checkPlaces } from './places.ts';
import type { Problem } from './problem.ts';
import { checkProgrammes } from './programmes.ts';
import { checkReadable } from './readable.ts';
import { checkReferences } from './references.ts';
import { checkRhythmTags } from './texts/rhythm-tags.ts';
import { checkReviewDates } from './review-dates.ts';
import { checkOperator, checkRetention, checkSite } from './site.ts';
import { siteAddresses } from './texts/addresses.ts';
import { checkHeadingLinks } from './texts/fragments.ts';
import { checkHrefs, checkLinks, checkListHrefs } from './texts/links.ts';
import { checkPrivate } from './texts/private.ts';
import { checkTakeAway } from './texts/take-away.ts';
import { checkTags } from './texts/tags.ts';
import { checkTraining } from './training/training.ts';
import { checkTranslations } from './translations/translations.ts';
import { readYamlText } from './yaml-text.ts';

const idsIn = (file: string) => Object.keys(asFields(readYamlText(readFileSync(file, 'utf8'), 'core').data));

/** What everything else is measured by: terms, lists and texts of the interface. */
const checkFoundations = (root: string): Problem[] => [
  ...checkFileNames(root),
  ...checkSite(root),
  ...checkLogo(root),
  ...checkLists(root),
  ...checkPlaces(root),
  ...checkProgrammes(root),
];

/** The texts with their facts, and all that refers to something else. */
function checkTexts(today: Date, root: string): Problem[] {
  const entriesIn = (folder: string) => readEntries(folder, root).entries;
  const method = entriesIn('method');
  const tools = entriesIn('tools');
  const mentors = entriesIn('mentors');
  const pages = entriesIn('pages');
  const training = entriesIn('training');
  const texts = [...method, ...tools, ...pages];
  const known = {
    sources: idsIn(`${root}/${CONTENT}/sources.yaml`),
    terms: idsIn(`${root}/${CONTENT}/glossary.yaml`),
  };
  const { languages } = readSite(root);
  const rhythms = readRhythms(root);
  const addresses = siteAddresses(languages, root);
  const [language = ''] = languages;
  const mentorProblems = mentors.flatMap((entry) => checkFrontMatter(entry, mentorSchema));
  const isRight = ({ file }: Entry) => mentorProblems.every((problem) => problem.file !== file);
  return [
    ...checkRetention(root),
    ...method.flatMap((entry) => checkFrontMatter(entry, articleSchema)),
    ...tools.flatMap((entry) => checkFrontMatter(entry, toolSchema)),
    ...pages.flatMap((entry) => checkFrontMatter(entry, pageSchema)),
    ...mentorProblems,
    ...checkMentorChain(mentors, programmeByOrganisation(root)),
    ...mentors.filter(isRight).flatMap(checkMentorFacts),
    ...checkPhotos(mentors, root),
    ...checkOrder(method),
    ...checkOrder(tools),
    ...[...texts, ...training].flatMap((entry) => checkReferences(entry, known)),
    ...texts.flatMap((entry) => checkTags(entry, false)),
    ...training.flatMap((entry) => [...checkTags(entry, true), ...checkTakeAway(entry)]),
    ...[...texts, ...mentors, ...training].flatMap((entry) => [
      ...checkLinks(entry, addresses, root),
      ...checkHrefs(entry, addresses),
      ...checkRhythmTags(entry, rhythms),
    ]),
    ...checkListHrefs(addresses, root),
    ...checkHeadingLinks(root),
    ...mentors.flatMap((entry) => [...checkTags(entry, false), ...checkPrivate(entry)]),
    ...checkMatching(known.sources, root),
    ...checkTraining({ today, sources: known.sources, language, root }),
    ...checkTranslations(languages, root),
    ...checkReviewDates([...texts, ...mentors], today, language),
    ...checkOperator(root),
  ];
}

/**
 * Every problem in `content/` on a day. What cannot be read comes first, and alone: it makes other files look wrong. So
 * do the lists by which texts are measured.
 */
export function checkContent(today: Date, root = process.cwd()): Problem[] {
  for (const check of [checkReadable, checkFoundations]) {
    const problems = check(root);
    if (problems.length > 0) return problems;
  }
  return checkTexts(today, root);
}
