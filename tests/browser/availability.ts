import type { Page } from 'playwright-core';
import { encode } from '../../src/domain/availability/wire.ts';

export const MENTOR = 'amina-el-idrissi';
export const PROFILE = `/mentoren/${MENTOR}/`;
export const TODAY = new Date().toISOString().slice(0, 10);
export const full = encode([{ id: MENTOR, capacity: 2, places: 0, open: true, confirmed: TODAY }]);
/** The longest words there are. */
export const paused = encode([{ id: MENTOR, capacity: 2, places: 1, open: false, confirmed: TODAY }]);

/** The edge says this from now on; without a text it does not answer. */
export async function edgeSays(page: Page, text?: string): Promise<void> {
  await page.route('**/api/availability', (route) =>
    text === undefined ? route.abort() : route.fulfill({ contentType: 'application/json', body: text }),
  );
}

export const badge = (page: Page) => page.locator(`[data-availability^="${MENTOR} "]`).first();
