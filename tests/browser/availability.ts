import { localDay } from '../../src/domain/calendar/local-day.ts';
import type { Page, Request } from 'playwright-core';
import { toAnswer } from '../../src/domain/availability/availability-answer.ts';
import { readSite } from '../../src/loaders/site.ts';
import { FIRST } from '../built/mentors.ts';
import { movedUntil } from './moved-until.ts';
import { settled } from './settled.ts';

export const MENTOR = FIRST.id;
export const PROFILE = `/mentoren/${MENTOR}/`;
export const TODAY = localDay(new Date(), readSite().timeZone);

/** What the edge would send. */
export const edgeAnswer = (all: Parameters<typeof toAnswer>[0]) => JSON.stringify(toAnswer(all));

/** With no mentee, and no place for one. */
export const full = edgeAnswer([{ id: MENTOR, capacity: 0, places: 0, open: true, confirmed: TODAY }]);
/** The longest words there are. */
export const paused = edgeAnswer([{ id: MENTOR, capacity: 2, places: 1, open: false, confirmed: TODAY }]);

/** The edge says this from now on; without a text it does not answer. */
export async function edgeSays(page: Page, text?: string): Promise<void> {
  await page.route('**/api/availability', (route) =>
    text === undefined ? route.abort() : route.fulfill({ contentType: 'application/json', body: text }),
  );
}

export const badge = (page: Page) => page.locator(`[data-availability^="${MENTOR} "]`).first();

const isAboutRoom = (request: Request): boolean => request.url().endsWith('/api/availability');

/** Goes to a page with mentors, and waits until it heard what the edge says, or that the edge says nothing. */
export async function openAndAsk(page: Page, path: string): Promise<void> {
  let isHeard = false;
  const hear = (request: Request) => (isHeard ||= isAboutRoom(request));
  page.on('requestfinished', hear);
  page.on('requestfailed', hear);
  await page.goto(path);
  await movedUntil(page, () => isHeard);
  await settled(page);
}
