import type { MentorFacts } from '../matching/mentor.ts';

/** What a mentor can be filtered on, by the word in the address. Nothing about origin, faith, age or sex (rule D-02). */
export const GROUPS = {
  onderwerp: ({ topics }) => topics,
  taal: ({ languages }) => languages,
  werkveld: ({ setting }) => [setting],
  beroep: ({ profession }) => [profession],
  regio: ({ regions }) => regions,
  manier: ({ formats }) => formats,
  plek: ({ availability }) => (availability.open && availability.places > 0 ? ['ja'] : []),
} satisfies Record<string, (mentor: MentorFacts) => readonly string[]>;

export type Group = keyof typeof GROUPS;
export const GROUP_NAMES = Object.keys(GROUPS) as Group[];

/** A mentor as far as filtering needs one: the ids per group. */
export interface Filterable {
  readonly id: string;
  readonly has: Readonly<Record<Group, readonly string[]>>;
}

/** What can be filtered of one mentor. */
export function filterable(mentor: MentorFacts): Filterable {
  const has = Object.fromEntries(GROUP_NAMES.map((group) => [group, GROUPS[group](mentor)]));
  return { id: mentor.id, has: has as Filterable['has'] };
}
