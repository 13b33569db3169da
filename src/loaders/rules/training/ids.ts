import { EXERCISE_TAGS } from '../../training/exercises.ts';
import { idOf, type Tag } from '../../training/tag.ts';
import type { Problem } from '../problem.ts';
import { ruleSentence } from '../sentences.ts';
import { allIn } from './fault.ts';
import type { ModuleFiles, Named } from './modules.ts';

/** What the device keeps something of by its own id, and the card, which others link to. */
const isKept = ({ name }: Tag): boolean => EXERCISE_TAGS[name]?.in === undefined;

/** A tag inside those, which is kept by its id too: `question:option`, `conversation:scene:choice`. */
const isKeptPart = ({ name }: Tag): boolean => {
  const rule = EXERCISE_TAGS[name];
  return rule?.in !== undefined && rule.in !== 'any' && rule.attributes.includes('id');
};

const partsOf = (tag: Tag, whole: string, file: string): Named[] =>
  tag.children.filter(isKeptPart).flatMap((part) => {
    const id = `${whole}:${idOf(part)}`;
    return [{ id, file, line: part.line }, ...partsOf(part, id, file)];
  });

/** Every id of a module that stays on a device or in an address, with where it stands: all but those of its check. */
export function keptIdsOf({ file, facts, lessons }: ModuleFiles): Named[] {
  return [
    ...(facts ? [facts.id, ...facts.goals].map((id) => ({ id, file })) : []),
    ...lessons.flatMap((lesson) => [
      { id: lesson.id, file: lesson.file },
      ...allIn(lesson.exercises)
        .filter(isKept)
        .flatMap((tag) => [
          { id: idOf(tag), file: lesson.file, line: tag.line },
          ...partsOf(tag, idOf(tag), lesson.file),
        ]),
    ]),
  ];
}

/** Every id of a module, with where it stands. */
export const idsOf = (module: ModuleFiles): Named[] => [...keptIdsOf(module), ...module.questions];

/** A duplicate id: progress of one would count for the other. Parts only need to differ within one exercise. */
export function twice(all: readonly Named[]): Problem[] {
  const names = all.filter(({ id }) => !id.includes(':'));
  return names
    .filter(({ id }, place) => id !== '' && names.findIndex((other) => other.id === id) !== place)
    .map(({ id, file, line }) => {
      const first = names.find((other) => other.id === id);
      return {
        file,
        line,
        field: 'id',
        came: id,
        expected: ruleSentence('training.idTwice', { other: first?.file ?? '' }),
      };
    });
}
