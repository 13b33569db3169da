import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { CONTENT } from '../schemas/content-root.ts';
import { type MatchingContent, matchingContentShape, rulesOf } from '../domain/matching/content.ts';
import type { Question } from '../domain/matching/questions.ts';
import { readVocabulary, type Vocabulary } from '../schemas/vocabulary.ts';
import { readSite } from './site.ts';
import { flatten, type Language } from './texts.ts';

/** What counts in the match, why, and the questions: `content/matching.yaml`. Says which key is wrong. */
export function readMatching(): MatchingContent {
  const read = v.safeParse(matchingContentShape, parse(readFileSync(`${CONTENT}/matching.yaml`, 'utf8')));
  if (read.success) return read.output;
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

/** The word lists from which the questions take their options. */
function listsOf(questions: readonly Question[], language: Language) {
  const own = ['mentors', 'chosen-topics'];
  const names = questions
    .flatMap(({ fields }) => fields.map(({ options }) => options))
    .filter((options) => typeof options === 'string')
    .filter((name) => !own.includes(name)) as Vocabulary[];
  return Object.fromEntries(
    names.map((name) => [
      name,
      Object.fromEntries(
        Object.entries(readVocabulary(name)).map(([id, { hint, ...term }]) => [
          id,
          { label: term[language], hint },
        ]),
      ),
    ]),
  );
}

/** Everything that the matchtest needs besides its own texts. */
export function matchTestContent(language: Language) {
  const content = readMatching();
  return {
    questions: content.questions,
    matching: { texts: matchTexts(content), styles: content.facts, join: content.join },
    rules: rulesOf(content),
    terms: readSite().availability,
    lists: listsOf(content.questions, language),
  };
}
