import { mergeProgress } from './merge.ts';
import { NOTHING, PARTS, type Progress } from './progress.ts';

/**
 * Old id → new id, of lessons and their parts: `question:option`, `conversation:scene`, `conversation:scene:choice`. A
 * removed part leads to the id that it was in.
 */
export type Aliases = Readonly<Record<string, string>>;

const depth = (id: string): number => id.split(':').length;

/** One step of renaming, of the id itself or of what it is in. */
function followed(id: string, aliases: Aliases): string | undefined {
  const own = Object.hasOwn(aliases, id) ? aliases[id] : undefined;
  if (own !== undefined && depth(own) <= depth(id)) return own;
  const end = id.lastIndexOf(':');
  const whole = end < 0 ? undefined : followed(id.slice(0, end), aliases);
  return whole === undefined ? undefined : whole + id.slice(end);
}

/** Follows a chain of renames; a circle ends where it began. */
export function nowCalled(id: string, aliases: Aliases): string {
  const seen = new Set([id]);
  for (let now = id; ;) {
    const next = followed(now, aliases);
    if (next === undefined || seen.has(next)) return now;
    seen.add(next);
    now = next;
  }
}

/** The current name of a part within its exercise; anything else stays as it was. */
function partNow(whole: string, part: string, aliases: Aliases): string {
  const now = nowCalled(`${whole}:${part}`, aliases);
  const start = `${nowCalled(whole, aliases)}:`;
  return now.startsWith(start) && depth(now) === depth(`${whole}:${part}`) ? now.slice(start.length) : part;
}

/** Returns the same list when nothing changed, so that nothing is written again. */
function renamed(list: string[], rename: (one: string) => string): string[] {
  const now = list.map(rename);
  return now.every((one, place) => one === list[place]) ? list : now;
}

/** Renames the options, scenes and choices in progress. */
function withParts(progress: Progress, aliases: Aliases): Progress {
  const names = Object.keys(aliases);
  if (!names.some((name) => name.includes(':'))) return progress;
  const answers = Object.entries(progress.answers).map(([id, answer]) => {
    // `a:2` of an order and `a:b` of a match hold two ids.
    const now = (one: string) =>
      one
        .split(':')
        .map((part) => partNow(id, part, aliases))
        .join(':');
    const opt = renamed(answer.opt, now);
    return [id, opt === answer.opt ? answer : { ...answer, opt }] as const;
  });
  const talks = Object.entries(progress.talks).map(([id, talk]) => {
    const path = renamed(talk.path, (step) => partNow(id, step, aliases));
    return [id, path === talk.path ? talk : { ...talk, path }] as const;
  });
  const same =
    answers.every(([id, answer]) => progress.answers[id] === answer) &&
    talks.every(([id, talk]) => progress.talks[id] === talk);
  return same
    ? progress
    : { ...progress, answers: Object.fromEntries(answers), talks: Object.fromEntries(talks) };
}

/** Progress under the current ids. What was under both an old and a new id is merged. */
export function withAliases(kept: Progress, aliases: Aliases): Progress {
  const progress = withParts(kept, aliases);
  const changed = PARTS.flatMap((part) =>
    Object.keys(progress[part])
      .filter((id) => nowCalled(id, aliases) !== id)
      .map((id) => ({ part, id })),
  );
  if (changed.length === 0) return progress;
  const stays = { ...progress };
  let moved = NOTHING;
  for (const { part, id } of changed) {
    const { [id]: old, ...rest } = stays[part];
    Object.assign(stays, { [part]: rest });
    moved = mergeProgress(moved, { ...NOTHING, [part]: { [nowCalled(id, aliases)]: old } });
  }
  return mergeProgress(stays, moved);
}
