import * as v from 'valibot';
import { CONTENT } from '../schemas/content-root.ts';
import { type MatchingContent, matchingContentShape, rulesOf } from '../domain/matching/content.ts';
import { asksWhere } from '../domain/programmes/workplaces.ts';
import type { MatchTestQuestion } from '../domain/matching/content-questions.ts';
import { withBreaks } from './break-words.ts';
import { flatten } from './flatten.ts';
import { readLayered } from './layered.ts';
import { organisationList, programmeList, workplaces } from './programmes.ts';
import { readSite } from './site.ts';
import type { Language } from './texts.ts';
import { allTermsIn, termIn } from './vocabulary.ts';

/**
 * What counts in the match, why, and the questions: `matching.yaml`, in one language. Says which key is wrong. Where
 * somebody works is asked only when that makes a difference.
 */
export function readMatching(language: Language): MatchingContent {
  const read = v.safeParse(matchingContentShape, readLayered('matching', language));
  if (read.success) {
    const isAsked = ({ fields }: MatchTestQuestion) =>
      asksWhere(workplaces()) || fields.every(({ options }) => options !== 'organisations');
    return { ...read.output, questions: read.output.questions.filter(isAsked) };
  }
  const [issue] = read.issues;
  throw new Error(`${CONTENT}/matching.yaml: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}

/** The sentences of a match by key, as the matchtest needs them. */
function matchTexts({ criteria, words, counterfactuals, loosen, rules }: MatchingContent) {
  const reasons = Object.fromEntries(
    Object.entries(criteria).map(([id, criterion]) => [id, criterion.reasons]),
  );
  const parts = Object.values(criteria).flatMap((criterion) =>
    Object.entries(criterion.parts as Record<string, { label: string }>).map(([id, { label }]) => [
      id,
      label,
    ]),
  );
  const labels = Object.entries(words).map(([id, { label }]) => [id, label]);
  const tree = {
    reasons,
    parts: Object.fromEntries(parts) as object,
    words: Object.fromEntries(labels) as object,
    counterfactuals,
    loosen,
    tie: rules.tie,
  };
  return Object.fromEntries(flatten(tree));
}

type OptionList = Record<
  string,
  {
    label: string;
    shown?: string;
    hint?: string | undefined;
    inSentence?: string | undefined;
    group?: string | undefined;
  }
>;

/** The word lists from which the questions take their options. */
function listsOf(questions: readonly MatchTestQuestion[], language: Language): Record<string, OptionList> {
  const own = ['mentors', 'chosen-topics', 'organisations'];
  const names = questions
    .flatMap(({ fields }) => fields.map(({ options }) => options))
    .filter((options) => typeof options === 'string')
    .filter((name) => !own.includes(name));
  return {
    organisations: Object.fromEntries(
      organisationList().map(({ id, name, places }) => [id, { label: name, hint: places.join(', ') }]),
    ),
    programmes: Object.fromEntries(programmeList().map(({ id, label }) => [id, { label }])),
    ...vocabularies(names, language),
  };
}

function vocabularies(names: readonly string[], language: Language) {
  return Object.fromEntries(
    names.map((name) => [
      name,
      Object.fromEntries(
        allTermsIn(language, name).map(({ id, label, hint, inSentence, group }) => [
          id,
          {
            label,
            ...(withBreaks(label) !== label && { shown: withBreaks(label) }),
            hint,
            inSentence,
            group: group && termIn(language, `${name}-groups`, group).label,
          },
        ]),
      ),
    ]),
  );
}

/** Everything that the matchtest needs besides its own texts. */
export function matchTestContent(language: Language) {
  const content = readMatching(language);
  return {
    questions: content.questions,
    matching: { texts: matchTexts(content), styles: content.facts, join: content.join },
    rules: rulesOf(content),
    terms: readSite().availability,
    workplaces: workplaces(),
    lists: listsOf(content.questions, language),
  };
}
