import * as v from 'valibot';
import { MUST_FIELDS } from './answers.ts';
import { criteriaShape } from './content-criteria.ts';
import { idsShape, idShape } from './id.ts';
import { questionShape } from './content-questions.ts';
import { PART_IDS, type PartId, type Rules } from './rules.ts';

const text = v.pipe(v.string(), v.minLength(2));
const word = v.strictObject({
  label: text,
  from: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
  needs: v.array(v.picklist(PART_IDS)),
});
const sourced = v.strictObject({ text, sources: v.array(text) });

/** How a fact is written in a sentence. */
const factStyleShape = v.strictObject({
  vocabulary: v.union([text, v.array(text)]),
  as: v.picklist(['lower', 'quoted', 'plain']),
});
export type FactStyle = v.InferOutput<typeof factStyleShape>;

const loosenKeys = [...MUST_FIELDS, 'beenThrough'] as const;
/** The sentence for a count of 1. */
const loosenOneKeys = loosenKeys.map((key) => `${key}.one` as const);

/** All of `content/matching.yaml`. */
export const matchingContentShape = v.strictObject({
  criteria: criteriaShape,
  recognition: v.pipe(v.array(v.picklist(PART_IDS)), v.minLength(1)),
  words: v.strictObject({ good: word, fits: word, partly: word }),
  meaning: v.strictObject({ leading: idsShape, onSite: idShape }),
  facts: v.record(text, factStyleShape),
  join: text,
  rules: v.strictObject({
    skip: text,
    must: text,
    programme: text,
    tie: text,
    apart: text,
    stale: text,
    decide: sourced,
    device: text,
  }),
  notUsed: v.array(v.strictObject({ what: text, why: text })),
  counterfactuals: v.record(text, text),
  loosen: v.strictObject({
    ...v.entriesFromList(loosenKeys, text),
    ...v.entriesFromList(loosenOneKeys, v.optional(text)),
    none: text,
  }),
  questions: v.array(questionShape),
});
export type MatchingContent = v.InferOutput<typeof matchingContentShape>;

/** The numbers that ranking needs, without the texts. */
export function rulesOf({ criteria, recognition, words, meaning }: MatchingContent): Rules {
  const { topics, path, work, role, practical, room } = criteria;
  const parts = {
    ...topics.parts,
    ...path.parts,
    ...work.parts,
    ...role.parts,
    ...practical.parts,
    ...room.parts,
  };
  const points = Object.fromEntries(PART_IDS.map((id) => [id, parts[id].points])) as Record<PartId, number>;
  return {
    points,
    partly: { been: parts.been.partly.points, step: parts.step.partly.points },
    byPlace: parts.role.byPlace,
    mostImportantCounts: parts.topics.mostImportantCounts,
    recognition,
    words,
    leading: meaning.leading,
    onSite: meaning.onSite,
  };
}
