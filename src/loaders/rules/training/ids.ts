import type { Tag } from '../../training/exercises.ts';
import type { Problem } from '../problem.ts';
import { ruleSentence } from '../sentences.ts';
import { allIn, idOf } from './fault.ts';
import type { ModuleFiles, Named } from './modules.ts';

/** What the device keeps something of by its own id, and the card, which others link to. */
const KEPT = new Set(['Question', 'Conversation', 'Reflection', 'Card']);

/** Tags inside those, which are kept by their ids too: `question:option`, `conversation:scene:choice`. */
const PARTS = new Set(['Option', 'Pair', 'Scene', 'Choice']);

const partsOf = (tag: Tag, whole: string, file: string): Named[] =>
  tag.children
    .filter(({ name }) => PARTS.has(name))
    .flatMap((part) => {
      const id = `${whole}:${idOf(part)}`;
      return [{ id, file, line: part.line }, ...partsOf(part, id, file)];
    });

/** Every id of a module, with where it stands. */
export function idsOf({ file, facts, lessons, questions }: ModuleFiles): Named[] {
  return [
    ...(facts ? [facts.id, ...facts.goals].map((id) => ({ id, file })) : []),
    ...lessons.flatMap((lesson) => [
      { id: lesson.id, file: lesson.file },
      ...allIn(lesson.exercises)
        .filter(({ name }) => KEPT.has(name))
        .flatMap((tag) => [
          { id: idOf(tag), file: lesson.file, line: tag.line },
          ...partsOf(tag, idOf(tag), lesson.file),
        ]),
    ]),
    ...questions,
  ];
}

/** A duplicate id: progress of one would count for the other. Parts only need to differ within one exercise. */
export function twice(all: readonly Named[]): Problem[] {
  const names = all.filter(({ id }) => !id.includes(':'));
  return names
    .filter(({ id }, place) => id !== '' && names.findIndex((other) => other.id === id) !== place)
    .map(({ id, file, line }) => {
      const first = names.find((other) => other.id === id);
      return {
        file: line === undefined ? file : `${file}:${line}`,
        field: 'id',
        came: id,
        expected: ruleSentence('training.idTwice', { other: first?.file ?? '' }),
      };
    });
}
