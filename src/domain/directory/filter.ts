import { type Filterable, type Group, GROUP_NAMES, wordsOfName } from './groups.ts';
import { type Selection, without } from './selection.ts';

/**
 * Says of a mentor whether it passes: at least one chosen option in every group that has any. Of a name, every word that
 * was typed begins a word of it.
 */
function passing(selection: Selection): (mentor: Filterable) => boolean {
  const used = GROUP_NAMES.filter((group) => group !== 'naam' && selection[group]?.length);
  const typed = (selection.naam ?? []).flatMap(wordsOfName);
  return ({ has }) =>
    used.every((group) => selection[group]?.some((option) => has[group].includes(option))) &&
    typed.every((start) => has.naam.some((word) => word.startsWith(start)));
}

export function filter(mentors: readonly Filterable[], selection: Selection): Set<string> {
  return new Set(mentors.filter(passing(selection)).map(({ id }) => id));
}

/** How many mentors each option of a group would give, with the other groups as chosen. */
export function countsFor(
  mentors: readonly Filterable[],
  selection: Selection,
  group: Group,
): Map<string, number> {
  const passes = passing(without(selection, group));
  const counts = new Map<string, number>();
  for (const mentor of mentors) {
    if (!passes(mentor)) continue;
    for (const option of mentor.has[group]) counts.set(option, (counts.get(option) ?? 0) + 1);
  }
  return counts;
}

function bestOf(mentors: readonly Filterable[], selection: Selection, sets: readonly (readonly Group[])[]) {
  return sets
    .map((groups) => ({ groups, mentors: filter(mentors, groups.reduce(without, selection)).size }))
    .filter((option) => option.mentors > 0)
    .sort((a, b) => b.mentors - a.mentors)[0];
}

/** What to drop when nobody is left: the group that brings most mentors back or, when none does, the best two. */
export function bestToDrop(
  mentors: readonly Filterable[],
  selection: Selection,
): { groups: readonly Group[]; mentors: number } | undefined {
  const used = GROUP_NAMES.filter((group) => (selection[group] ?? []).length > 0);
  const pairs = used.flatMap((one, place) => used.slice(place + 1).map((other) => [one, other]));
  return (
    bestOf(
      mentors,
      selection,
      used.map((group) => [group]),
    ) ?? bestOf(mentors, selection, pairs)
  );
}
