import { keysFrom, readKey, removeKeys, writeKey } from './storage.ts';

const RESULT = 'training:result:';
const keyOf = (module: string) => `${RESULT}${module}`;

/**
 * Keeps that this check was passed, so that the certificate can be made on another day. It holds no name. Without storage
 * the certificate has to be made right away.
 */
export const keepResult = (module: string, result: string): void => {
  writeKey(keyOf(module), result);
};

/**
 * The stored result, if there is one. Whether it still counts is for the edge to say: the clock of a device may be
 * wrong, and a new version of the module takes nothing away from who passed before.
 */
export const keptResult = (module: string): string | undefined => readKey(keyOf(module)) ?? undefined;

/** For a result that the edge no longer takes. */
export const dropResult = (module: string): void => {
  removeKeys([keyOf(module)]);
};

/** The results on this device by module, to take along in a file. */
export const keptResults = (): Record<string, string> =>
  Object.fromEntries(keysFrom(RESULT).map((key) => [key.slice(RESULT.length), readKey(key) ?? '']));

/** Adds results of another device. What is here stays: one result can have one name. */
export function importResults(results: Readonly<Record<string, string>>): void {
  for (const [module, result] of Object.entries(results))
    if (keptResult(module) === undefined) keepResult(module, result);
}
