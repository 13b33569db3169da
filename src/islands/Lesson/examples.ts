import { array, record, string } from 'valibot';
import { readJson } from '../../stores/read-json.ts';
import { startConversation } from './conversation.ts';
import { startQuestion } from './question.ts';

const MOMENT = 1;
/** So often that the answer is told. */
const TRIES = 2;

/** On the page with all parts: shows exercises as they are for somebody who did them. Nothing is kept. */
export function playExamples(): void {
  for (const box of document.querySelectorAll<HTMLElement>('[data-played]')) {
    const played = readJson(array(string()), box.dataset['played']) ?? [];
    const texts = readJson(record(string(), string()), box.dataset['texts']) ?? {};
    const form = box.querySelector('form');
    const tries = Number(box.dataset['tries'] ?? TRIES);
    const kept = { opt: played, ok: false, sure: true, tries, first: MOMENT, last: MOMENT, right: MOMENT };
    if (form) startQuestion(form, { texts, kept, onAnswer: () => undefined });
    const talk = box.querySelector<HTMLElement>('[data-conversation]');
    if (talk) startConversation(talk, { path: played, onSay: () => undefined });
  }
}
