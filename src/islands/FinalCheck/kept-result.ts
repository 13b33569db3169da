const keyOf = (module: string) => `training:result:${module}`;

/** Until when a result counts, in milliseconds; 0 when it is no result. The edge decides, this spares a try in vain. */
function endOf(result: string): number {
  try {
    const [body = ''] = result.split('.');
    const { e } = JSON.parse(atob(body.replaceAll('-', '+').replaceAll('_', '/'))) as Record<string, unknown>;
    return typeof e === 'number' ? e : 0;
  } catch {
    return 0;
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

/** The result of a check that was passed on this device and still counts. */
export function keptResult(module: string, now: Date): string | undefined {
  try {
    const result = localStorage.getItem(keyOf(module)) ?? '';
    return endOf(result) > now.getTime() ? result : undefined;
  } catch {
    return undefined;
  }
}
