import type { MatchingContent } from '../domain/matching/content.ts';
import type { PartId } from '../domain/matching/rules.ts';
import { fill } from '../domain/texts/texts.ts';
import type { Language } from './texts.ts';

/** One part of a criterion, with everything that can give points. */
interface Part {
  label: string;
  points: number;
  mostImportantCounts?: number;
  partly?: { label: string; points: number };
  byPlace?: readonly number[];
  placeLabel?: string;
}

/** A line for each number of points that a part can give: whole, for a place in a row, or half. */
function linesOf({ label, points, partly, byPlace = [], placeLabel = '' }: Part) {
  const places = byPlace.map((worth, index) => ({
    label: fill(placeLabel, { place: index + 1 }),
    points: worth,
  }));
  return [...(places.length > 0 ? places : [{ label, points }]), ...(partly ? [partly] : [])];
}

/** What `/zo-werkt-de-match/` tells: every number that decides in `content/matching.yaml`, in words. */
export function explain({ criteria, recognition, words }: MatchingContent, language: Language) {
  const all = Object.entries(criteria).map(([id, criterion]) => {
    const parts = Object.entries(criterion.parts as Record<string, Part>);
    const [most] = parts.flatMap(([, { mostImportantCounts }]) => mostImportantCounts ?? []);
    return {
      ...criterion,
      id,
      counts: fill(criterion.counts, most === undefined ? {} : { mostImportantCounts: most }),
      lines: parts.flatMap(([, part]) => linesOf(part)),
      parts,
    };
  });
  const labels = Object.fromEntries(
    all.flatMap(({ parts }) => parts.map(([id, { label }]) => [id, label])),
  ) as Record<PartId, string>;
  const isRecognition = (needs: readonly PartId[]) => recognition.every((part) => needs.includes(part));
  return {
    criteria: all,
    recognition: recognition.map((part) => labels[part]),
    words: Object.entries(words).map(([id, { label, from, needs }]) => ({
      id,
      label,
      from,
      /** In words; undefined when any point of recognition will do. */
      needs: isRecognition(needs)
        ? undefined
        : new Intl.ListFormat(language, { type: 'disjunction' }).format(
            needs.map((part) => `‘${labels[part]}’`),
          ),
    })),
  };
}
