import * as v from 'valibot';
import { readJson } from './read-json.ts';
import { readSession, writeSession } from './session.ts';

/** The key that open tabs hold already. */
const KEY = 'along';
const ids = v.array(v.string());
const schema = v.object({ topics: ids, wishes: ids });

/** What the matchtest hands over to the request: topic ids, and wishes as `kind:id`. */
export type MatchHandover = Readonly<v.InferOutput<typeof schema>>;

export function saveMatchHandover(handover: MatchHandover): void {
  writeSession(KEY, JSON.stringify(handover));
}

export const readMatchHandover = (): MatchHandover =>
  readJson(schema, readSession(KEY)) ?? { topics: [], wishes: [] };
