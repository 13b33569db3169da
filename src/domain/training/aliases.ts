import { mergeProgress } from './merge.ts';
import { NOTHING, PARTS, type Progress } from './progress.ts';

/** Old id → new id, of lessons and of what is in them. */
export type Aliases = Readonly<Record<string, string>>;

/** What an id is called now. Follows more than one change; a circle ends where it began. */
export function nowCalled(id: string, aliases: Aliases): string {
  const seen = new Set([id]);
  for (let now = id; ;) {
    const next = Object.hasOwn(aliases, now) ? aliases[now] : undefined;
    if (next === undefined || seen.has(next)) return now;
    seen.add(next);
    now = next;
  }
}

/** Progress under the ids of today. What stood under an old and a new id becomes one. */
export function withAliases(progress: Progress, aliases: Aliases): Progress {
  const old = PARTS.flatMap((part) =>
    Object.keys(progress[part])
      .filter((id) => nowCalled(id, aliases) !== id)
      .map((id) => ({ part, id })),
  );
  if (old.length === 0) return progress;
  const stays = { ...progress };
  let moved = NOTHING;
  for (const { part, id } of old) {
    const { [id]: kept, ...rest } = stays[part];
    Object.assign(stays, { [part]: rest });
    moved = mergeProgress(moved, { ...NOTHING, [part]: { [nowCalled(id, aliases)]: kept } });
  }
  return mergeProgress(stays, moved);
}
