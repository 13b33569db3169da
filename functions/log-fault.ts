import { SettingError } from './setting-error.ts';

/**
 * Logs what kind of fault it was and where: nothing of a person, so not its message. The message of a setting that is
 * wrong is for the operator, and says what to set.
 */
export function logFault(at: string, error: unknown, more: Readonly<Record<string, string>> = {}): void {
  const name = error instanceof Error ? error.name : 'unknown';
  const message = error instanceof SettingError ? error.message : undefined;
  console.error(JSON.stringify({ at, ...more, error: name, message }));
}
