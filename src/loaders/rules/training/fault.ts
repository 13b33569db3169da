import { attribute, idOf, type Tag } from '../../training/tag.ts';
import { ruleSentence } from '../sentences.ts';

/** What is wrong in an exercise: the tag it is about, what came, and how to mend it. */
export interface Fault {
  tag: Tag;
  came: unknown;
  expected: string;
}

/** A fault with a ruleSentence of `training:` in `content/language/rules.yaml`. */
export const fault = (tag: Tag, key: string, came?: unknown, facts = {}): Fault => ({
  tag,
  came,
  expected: ruleSentence(`training.${key}`, facts),
});

/** Choices without an explanation. */
export const withoutWhy = (tags: readonly Tag[]): Fault[] =>
  tags.filter((tag) => attribute(tag, 'why') === '').map((tag) => fault(tag, 'why', idOf(tag)));

/** Parts of one exercise with one id. That each has one, is looked at with the form of ids. */
export const twiceIn = (tags: readonly Tag[]): Fault[] =>
  tags
    .filter(
      (tag, place) => idOf(tag) !== '' && tags.findIndex((other) => idOf(other) === idOf(tag)) !== place,
    )
    .map((tag) => fault(tag, 'partTwice', idOf(tag)));

/** These tags and all tags in them. */
export const allIn = (tags: readonly Tag[]): Tag[] => tags.flatMap((tag) => [tag, ...allIn(tag.children)]);
