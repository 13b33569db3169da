import { keysFrom, readKey, removeKeys, writeKey } from './storage.ts';

const RESULT = 'training:result:';
const keyOf = (module: string) => `${RESULT}${module}`;

/** Keeps that this check was passed, without a name: without storage the certificate has to be made right away. */
export const keepResult = (module: string, result: string): void => {
  writeKey(keyOf(module), result);
};

/** The stored result, if there is one. Whether it still counts is for the edge to say: a clock may be wrong. */
export const keptResult = (module: string): string | undefined => readKey(keyOf(module)) ?? undefined;

export const dropResult = (module: string): void => {
  removeKeys([keyOf(module)]);
};

/** The results on this device by module, to take along in a file. */
export const keptResults = (): Record<string, string> =>
  Object.fromEntries(keysFrom(RESULT).map((key) => [key.slice(RESULT.length), readKey(key) ?? '']));

export function importResults(results: Readonly<Record<string, string>>): void {
  for (const [module, result] of Object.entries(results))
    if (keptResult(module) === undefined) keepResult(module, result);
}
