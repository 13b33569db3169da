import { readSession, writeSession } from './session.ts';

/** From the matchtest to the request: topic ids, and wishes as `kind:id`. */
export interface Along {
  readonly topics: readonly string[];
  readonly wishes: readonly string[];
}

const KEY = 'along';
const NOTHING: Along = { topics: [], wishes: [] };

const strings = (value: unknown) =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

export function takeAlong(along: Along): void {
  writeSession(KEY, JSON.stringify(along));
}

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
