import type { Words } from '../../domain/training/question.ts';

/** A tag of an exercise in a lesson, with its plain attributes and the tags inside it. */
export interface Tag {
  name: string;
  /** A bare attribute such as `right` is `true`; one with an expression in braces is `undefined`. */
  attributes: Readonly<Record<string, string | true | undefined>>;
  children: readonly Tag[];
  /** The text between the tags, without markup. */
  text: string;
  /** Line in the file, from 1, counted from the first line of the body. */
  line: number;
}

/** How a tag may be written. */
export interface TagRule {
  /** In which tag it stands; without it, loose in the lesson. `any`: wherever the author likes. */
  in?: 'Question' | 'Conversation' | 'Scene' | 'any';
  attributes: readonly string[];
  /** Whether something has to be written between its tags. */
  holdsText?: true;
}

/** A plain attribute of a tag; empty when it is not there, bare, or an expression. */
export const attribute = ({ attributes }: Tag, name: string): string => {
  const value = attributes[name];
  return typeof value === 'string' ? value.trim() : '';
};

/** The id of an exercise or of a part of one; empty when there is none. */
export const idOf = (tag: Tag): string => attribute(tag, 'id');

/** The tags of one name right inside a tag. */
export const childrenOf = (tag: Tag, name: string): Tag[] =>
  tag.children.filter((child) => child.name === name);

/** The markup between the tags of an exercise: its own, and that of its parts by id. */
export interface SlotWords {
  text: Words;
  parts: ReadonlyMap<string, Words>;
}
