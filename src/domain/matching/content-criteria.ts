import * as v from 'valibot';

const text = v.pipe(v.string(), v.minLength(2));
const points = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));

/** What the result says about one part. Where half exists: what of it fits, and what fits less, or both at once. */
const reasonTextsShape = v.strictObject({
  met: text,
  partly: v.optional(v.union([v.strictObject({ met: text, missed: text }), v.strictObject({ both: text })])),
  missed: text,
});

/** What a part is worth for somebody who meets it half, and when that is. */
const partly = v.strictObject({ points, label: text });

function part<Extra extends v.ObjectEntries>(extra: Extra) {
  return v.strictObject({ points, label: text, ...extra });
}

/** Its points are those of its parts. The message names the sentence in `matching` of `content/language/rules.yaml`. */
function criterion<Parts extends v.ObjectEntries>(parts: Parts) {
  return v.pipe(
    v.strictObject({
      points,
      label: text,
      counts: text,
      why: text,
      sources: v.array(text),
      parts: v.strictObject(parts),
      reasons: v.record(text, reasonTextsShape),
    }),
    v.check(
      ({ points: whole, parts: each }) =>
        whole ===
        Object.values(each as Record<string, { points: number }>).reduce((sum, it) => sum + it.points, 0),
      'parts',
    ),
  );
}

/** `criteria` in `content/matching.yaml`: points and texts. All together are 100 points. */
export const criteriaShape = v.pipe(
  v.strictObject({
    topics: criterion({ topics: part({ mostImportantCounts: points }) }),
    path: criterion({ been: part({ partly }), step: part({ partly }) }),
    work: criterion({ work: part({}) }),
    role: criterion({ role: part({ byPlace: v.array(points), placeLabel: text }) }),
    practical: criterion({ language: part({}), format: part({}), region: part({}), dayPart: part({}) }),
    room: criterion({ room: part({}) }),
  }),
  v.check((criteria) => Object.values(criteria).reduce((sum, it) => sum + it.points, 0) === 100, 'whole'),
);
