import { atom } from 'nanostores';
import { add, type Choice, parseChoice, remove } from '../domain/choice/choice.ts';
import { readSession, writeSession } from './session.ts';

const KEY = 'choice';

/** The mentors that this visitor picked, first choice first, in this tab. */
export const $choice = atom<Choice>([]);

/** Call it once after the page has loaded. */
export function restoreChoice(): void {
  $choice.set(parseChoice(readSession(KEY) ?? ''));
}

function keep(choice: Choice) {
  $choice.set(choice);
  writeSession(KEY, choice.length > 0 ? JSON.stringify(choice) : undefined);
}

export const pickMentor = (id: string): void => keep(add($choice.get(), id));
export const dropMentor = (id: string): void => keep(remove($choice.get(), id));
export const chooseMentors = (ids: readonly string[]): void => keep(ids.reduce(add, []));
export const clearChoice = (): void => keep([]);
