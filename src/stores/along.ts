import { readSession, writeSession } from './session.ts';

/** What a mentee takes along from the matchtest to the request: topic ids, and wishes as `kind:id`. */
export interface Along {
  readonly topics: readonly string[];
  readonly wishes: readonly string[];
}

const KEY = 'along';
const NOTHING: Along = { topics: [], wishes: [] };

const strings = (value: unknown) =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

/** Keeps what the mentee takes along, in this tab. */
export function takeAlong(along: Along): void {
  writeSession(KEY, JSON.stringify(along));
}

/** What was taken along; nothing when there is nothing, or when it cannot be read. */
export function readAlong(): Along {
  try {
    const value: unknown = JSON.parse(readSession(KEY) ?? 'null');
    if (value === null || typeof value !== 'object') return NOTHING;
    return {
      topics: strings('topics' in value ? value.topics : []),
      wishes: strings('wishes' in value ? value.wishes : []),
    };
  } catch {
    return NOTHING;
  }
}
