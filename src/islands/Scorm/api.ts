import type { ScormVersion } from '../../domain/scorm/course.ts';

type Call = (name: string, value?: string) => string | boolean | undefined;

const CALLS = {
  '1.2': { object: 'API', prefix: 'LMS', end: 'LMSFinish' },
  '2004': { object: 'API_1484_11', prefix: '', end: 'Terminate' },
} as const;

/** How many parent windows to search; systems nest a few. */
const FARTHEST = 12;

/** This window and its parents, as far as the browser allows access. */
function* upFrom(start: Window): Generator<Window> {
  let at = start;
  for (let step = 0; step < FARTHEST; step += 1) {
    yield at;
    if (at.parent === at) return;
    at = at.parent;
  }
}

function objectAround(start: Window | null, name: string): unknown {
  if (!start) return undefined;
  try {
    for (const place of upFrom(start)) {
      const found: unknown = (place as unknown as Record<string, unknown>)[name];
      if (found !== undefined && found !== null) return found;
    }
  } catch {
    // A window of another site cannot be inspected.
  }
  return undefined;
}

/** The opener of the outermost window, for a system that opens a package in a window of its own. */
function openerOf(start: Window): Window | null {
  try {
    return (start.top?.opener ?? start.opener) as Window | null;
  } catch {
    return null;
  }
}

/** A learning system that was found and said yes. Nothing of it ever throws: a call that fails gives `false`. */
export interface Lms {
  version: ScormVersion;
  get: (name: string) => string;
  set: (name: string, value: string) => boolean;
  commit: () => boolean;
  end: () => boolean;
}

/**
 * Begins a session with the learning system around this window: up the parents, then from the opener.
 * Gives `undefined` when there is none, or when it does not want to begin.
 */
export function beginWith(version: ScormVersion, start: Window): Lms | undefined {
  const { object, prefix, end } = CALLS[version];
  const api = objectAround(start, object) ?? objectAround(openerOf(start), object);
  if (typeof api !== 'object' || api === null) return undefined;
  const calls = api as Record<string, Call | undefined>;

  function call(name: string, ...given: [string, string?]): string {
    try {
      return String(calls[name]?.(...given) ?? '');
    } catch {
      return '';
    }
  }
  const isYes = (answer: string) => answer === 'true' || answer === '1';

  if (!isYes(call(`${prefix}Initialize`, ''))) return undefined;
  return {
    version,
    get: (name) => call(`${prefix}GetValue`, name),
    set: (name, value) => isYes(call(`${prefix}SetValue`, name, value)),
    commit: () => isYes(call(`${prefix}Commit`, '')),
    end: () => isYes(call(end, '')),
  };
}
