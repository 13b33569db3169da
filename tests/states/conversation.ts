import { open } from '../browser/settled.ts';
import { live, turnTo, withTalk } from '../browser/training.ts';
import type { Walk } from './state.ts';

const MOST_STEPS = 20;

export const walk: Walk = async function* (page) {
  const talk = page.locator(`[data-conversation="${withTalk.talks[0] ?? ''}"]`);
  const sayNext = () => talk.locator('.conversation__says:visible').first().click();
  await open(page, withTalk.href);
  await live(page);
  await turnTo(page, withTalk.talks[0] ?? '');
  await sayNext();
  await talk.locator('.conversation__said li').first().waitFor();
  yield 'a conversation is under way, below what was said';
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if ((await talk.locator('[data-end]:visible').count()) > 0) break;
    await sayNext();
  }
  await talk.locator('.conversation__looked li').first().waitFor();
  yield 'a conversation has ended, with the look back';
};
