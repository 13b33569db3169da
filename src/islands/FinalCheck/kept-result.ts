import { isBefore } from '../../domain/training/version.ts';

const keyOf = (module: string) => `training:result:${module}`;

/**
 * Until when a result counts, in milliseconds, and of which version of the module it is; `end` is 0 when it is no result.
 * The edge decides, this spares a try in vain.
 */
function read(result: string): { end: number; version: string } {
  try {
    const [body = ''] = result.split('.');
    const { e, v } = JSON.parse(atob(body.replaceAll('-', '+').replaceAll('_', '/'))) as Record<
      string,
      unknown
    >;
    return { end: typeof e === 'number' ? e : 0, version: typeof v === 'string' ? v : '' };
  } catch {
    return { end: 0, version: '' };
  }
}

/** Keeps that this check was passed, so that the certificate can be made on another day. It holds no name. */
export function keepResult(module: string, result: string): void {
  try {
    localStorage.setItem(keyOf(module), result);
  } catch {
    // Then the certificate has to be made right away.
  }
}

/** The result of a check that was passed on this device and still counts, for the version of the module of now. */
export function keptResult(module: string, current: string, now: Date): string | undefined {
  try {
    const result = localStorage.getItem(keyOf(module)) ?? '';
    const { end, version } = read(result);
    return end > now.getTime() && !isBefore(version, current) ? result : undefined;
  } catch {
    return undefined;
  }
}
