import { type LocalDay, localDay } from '../domain/calendar/local-day.ts';

/** The day that it is at the portal at a moment, wherever this device is. The build, which has no page yet, says its own. */
export function portalDay(moment: Date): LocalDay {
  const root = 'document' in globalThis ? document.documentElement : undefined;
  return localDay(moment, root?.dataset['timeZone']);
}
