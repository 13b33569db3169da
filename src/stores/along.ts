import * as v from 'valibot';
import { readJson } from './read-json.ts';
import { readSession, writeSession } from './session.ts';

const KEY = 'along';
const ids = v.fallback(v.array(v.string()), []);
const schema = v.object({ topics: ids, wishes: ids });

/** From the matchtest to the request: topic ids, and wishes as `kind:id`. */
export type Along = Readonly<v.InferOutput<typeof schema>>;

export function takeAlong(along: Along): void {
  writeSession(KEY, JSON.stringify(along));
}

export const readAlong = (): Along => readJson(schema, readSession(KEY)) ?? { topics: [], wishes: [] };
