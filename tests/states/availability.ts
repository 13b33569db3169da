import { t } from '../built/words.ts';
import { badge, edgeSays, paused, PROFILE } from '../browser/availability.ts';
import { open } from '../browser/settled.ts';
import type { Walk } from './state.ts';

export const walk: Walk = async function* (page) {
  await edgeSays(page, paused);
  for (const path of [PROFILE, '/mentoren/']) {
    await open(page, path);
    await badge(page)
      .filter({ hasText: t('mentors.places.closed') })
      .waitFor();
    yield `a mentor takes no requests on ${path}`;
  }
};
