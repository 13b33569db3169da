import { existsSync, readFileSync } from 'node:fs';
import { CONTENT } from '../../../schemas/content-root.ts';
import { type Aliases, nowCalled } from '../../../domain/training/aliases.ts';
import { trainingPath } from '../../../schemas/training.ts';
import type { Problem } from '../problem.ts';
import { ruleSentence } from '../sentences.ts';
import type { ModuleFiles, Named } from './modules.ts';

/** Every id that was ever published, but those of the questions of a check, of which no device keeps anything. Written by `npm run training:ids`, never by hand. */
export const IDS_FILE = `${CONTENT}/training/ids.txt`;

const wholeOf = (id: string) => id.slice(0, Math.max(id.lastIndexOf(':'), 0));
const depth = (id: string) => id.split(':').length;
const placeOf = ({ file, line }: Named) => (line === undefined ? file : `${file}:${line}`);

/** The ids of the list of published ids; none when there is no list. */
export function publishedIds(root = process.cwd()): string[] {
  if (!existsSync(`${root}/${IDS_FILE}`)) return [];
  return readFileSync(`${root}/${IDS_FILE}`, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** An alias leads from an id that nobody has any more to one that exists; one of a part stays in the same exercise. */
function aliasProblems(modules: readonly ModuleFiles[], now: ReadonlyMap<string, Named>, aliases: Aliases) {
  return modules.flatMap(({ file, facts }) =>
    Object.entries(facts?.aliases ?? {}).flatMap(([from, to]): Problem[] => {
      const problem = (came: string, expected: string) => [
        { file, field: `aliases: ${from}`, came, expected },
      ];
      const used = now.get(from);
      if (used) return problem(from, ruleSentence('training.aliasInUse', { other: placeOf(used) }));
      const target = nowCalled(from, aliases);
      const whole = nowCalled(wholeOf(from), aliases);
      const isNear = !from.includes(':') || target === whole || target.startsWith(`${whole}:`);
      return now.has(target) && isNear ? [] : problem(to, ruleSentence('training.aliasLost'));
    }),
  );
}

/** A published part that is gone, unless its whole exercise went with an alias. */
function lostPart(id: string, now: ReadonlyMap<string, Named>, aliases: Aliases): Problem[] {
  const before = wholeOf(id);
  const whole = nowCalled(before, aliases);
  const there = now.get(whole);
  const isTakenOut = depth(whole) < depth(before);
  const hasParts = [...now.keys()].some((other) => other.startsWith(`${whole}:`));
  if (!there || isTakenOut || (whole !== before && !hasParts)) return [];
  const expected = ruleSentence('training.partGone', { id, whole });
  return [{ file: there.file, line: there.line, field: 'id', came: id, expected }];
}

/** Published ids that are gone, which would lose what people did with them, and aliases that lead nowhere. */
export function publishedProblems(
  names: readonly Named[],
  modules: readonly ModuleFiles[],
  root = process.cwd(),
): Problem[] {
  // A malformed id is reported separately.
  if (names.some(({ id }) => !trainingPath.safeParse(id).success)) return [];
  const now = new Map(names.map((name) => [name.id, name]));
  const aliases = Object.assign({}, ...modules.map(({ facts }) => facts?.aliases ?? {})) as Aliases;
  const gone = publishedIds(root).filter(
    (id) => !now.has(id) && !Object.hasOwn(aliases, id) && !now.has(nowCalled(id, aliases)),
  );
  return [
    ...gone.flatMap((id) =>
      id.includes(':')
        ? lostPart(id, now, aliases)
        : [{ file: IDS_FILE, field: 'id', came: id, expected: ruleSentence('training.idGone') }],
    ),
    ...aliasProblems(modules, now, aliases),
  ];
}

/** Ids that are not in the list of published ids yet: from then on the build knows when one is lost. */
export function unpublishedIds(names: readonly Named[], root = process.cwd()): Problem[] {
  const published = new Set(publishedIds(root));
  const came = names.map(({ id }) => id).filter((id) => !published.has(id));
  if (published.size === 0 || came.length === 0) return [];
  const expected = ruleSentence('training.idsNew');
  return [{ file: IDS_FILE, field: 'id', came: came.join(', '), expected, level: 'warning' }];
}
