const keyOf = (module: string) => `training:result:${module}`;

/** Keeps that this check was passed, so that the certificate can be made on another day. It holds no name. */
export function keepResult(module: string, result: string): void {
  try {
    localStorage.setItem(keyOf(module), result);
  } catch {
    // Without storage the certificate has to be made right away.
  }
}

/**
 * The stored result, if there is one. Whether it still counts is for the edge to say: the clock of a device may be
 * wrong, and a new version of the module takes nothing away from who passed before.
 */
export function keptResult(module: string): string | undefined {
  try {
    return localStorage.getItem(keyOf(module)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** For a result that the edge no longer takes. */
export function dropResult(module: string): void {
  try {
    localStorage.removeItem(keyOf(module));
  } catch {
    // Nothing was stored.
  }
}
