import { number, object, string } from 'valibot';
import { isBefore } from '../../domain/training/version.ts';
import { tokenPayload } from './token-payload.ts';

const keyOf = (module: string) => `training:result:${module}`;

/** Until when a result counts, in seconds, and of which version of the module it is. */
const resultSchema = object({ exp: number(), version: string() });

/** Keeps that this check was passed, so that the certificate can be made on another day. It holds no name. */
export function keepResult(module: string, result: string): void {
  try {
    localStorage.setItem(keyOf(module), result);
  } catch {
    // Without storage the certificate has to be made right away.
  }
}

/** The stored result, if it is still valid for the current version of the module. */
export function keptResult(module: string, current: string, now: Date): string | undefined {
  try {
    const result = localStorage.getItem(keyOf(module)) ?? '';
    const payload = tokenPayload(resultSchema, result);
    return payload && payload.exp * 1000 > now.getTime() && !isBefore(payload.version, current)
      ? result
      : undefined;
  } catch {
    return undefined;
  }
}
