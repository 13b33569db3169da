import type { MentorFacts } from '../matching/mentor.ts';
import { fold } from '../search/fold.ts';
import type { Room } from './room.ts';

/** The words of a name as somebody types them without accents; empty when nothing was typed. */
export const wordsOfName = (name: string): string[] =>
  name
    .split(/[\s-]+/)
    .map(fold)
    .filter(Boolean);

/** What a mentor can be filtered on, by the word in the address. Never origin, faith, age or sex. */
const GROUPS = {
  programma: ({ programme }) => [programme],
  onderwerp: ({ topics }) => topics,
  taal: ({ languages }) => languages,
  werkveld: ({ setting }) => [setting],
  beroep: ({ profession }) => [profession],
  regio: ({ regions }) => regions,
  manier: ({ formats }) => formats,
  plek: (_, room) => (room === 'free' ? ['ja'] : []),
  naam: ({ name }) => wordsOfName(name),
} satisfies Record<string, (mentor: MentorFacts, room: Room) => readonly string[]>;

export type Group = keyof typeof GROUPS;
export const GROUP_NAMES = Object.keys(GROUPS) as Group[];

/** The ids per group; of the name its words. */
export interface Filterable {
  readonly id: string;
  readonly has: Readonly<Record<Group, readonly string[]>>;
}

export function perGroup<Value>(make: (group: Group) => Value): Record<Group, Value> {
  return Object.fromEntries(GROUP_NAMES.map((group) => [group, make(group)])) as Record<Group, Value>;
}

export function filterable(mentor: MentorFacts, room: Room): Filterable {
  return { id: mentor.id, has: perGroup((group) => GROUPS[group](mentor, room)) };
}
