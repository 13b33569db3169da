import { existsSync, readFileSync } from 'node:fs';
import type { Problem } from '../problem.ts';
import { sentence } from '../sentences.ts';
import { allIn, idOf } from './fault.ts';
import type { ModuleFiles, Named } from './modules.ts';

/** Every id that was ever published. Written by `npm run training:ids`, never by hand. */
export const IDS_FILE = 'content/training/ids.txt';

/** What the device keeps something of by its own id, and the card, which others link to. */
const KEPT = new Set(['Question', 'Conversation', 'Reflection', 'Card']);

/** Every id of a module, with where it stands. */
export function idsOf({ file, facts, lessons, questions }: ModuleFiles): Named[] {
  return [
    ...(facts ? [facts.id, ...facts.goals].map((id) => ({ id, file })) : []),
    ...lessons.flatMap((lesson) => [
      { id: lesson.id, file: lesson.file },
      ...allIn(lesson.exercises)
        .filter(({ name }) => KEPT.has(name))
        .map((tag) => ({ id: idOf(tag), file: lesson.file, line: tag.line })),
    ]),
    ...questions,
  ];
}

/** An id that stands in two places: progress of one would count for the other. */
export function twice(names: readonly Named[]): Problem[] {
  return names
    .filter(({ id }, place) => id !== '' && names.findIndex((other) => other.id === id) !== place)
    .map(({ id, file, line }) => {
      const first = names.find((other) => other.id === id);
      return {
        file: line === undefined ? file : `${file}:${line}`,
        field: 'id',
        came: id,
        expected: sentence('training.idTwice', { other: first?.file ?? '' }),
      };
    });
}

/** An id that was published and is gone: what people did with it would be lost. */
export function vanished(
  names: readonly Named[],
  modules: readonly ModuleFiles[],
  root = process.cwd(),
): Problem[] {
  if (!existsSync(`${root}/${IDS_FILE}`)) return [];
  const now = new Set(names.map(({ id }) => id));
  const aliases = Object.assign({}, ...modules.map(({ facts }) => facts?.aliases ?? {})) as Record<
    string,
    string
  >;
  const published = readFileSync(`${root}/${IDS_FILE}`, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const gone = published.filter((id) => !now.has(id) && !(id in aliases));
  const lost = Object.entries(aliases).filter(([, to]) => !now.has(to));
  return [
    ...gone.map((id) => ({ file: IDS_FILE, field: 'id', came: id, expected: sentence('training.idGone') })),
    ...lost.map(([from, to]) => ({
      file: IDS_FILE,
      field: `aliases: ${from}`,
      came: to,
      expected: sentence('training.aliasLost'),
    })),
  ];
}
