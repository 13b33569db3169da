import { MENTOR_PLACES } from '../../domain/intake/field.ts';
import { mentorsOf } from '../../domain/intake/parse-form.ts';
import type { FormValues } from '../../domain/intake/values.ts';
import { readMatchHandover, saveMatchHandover } from '../../stores/match-handover.ts';
import { $choice, askFirst, chooseMentors, clearChoice, restoreChoice } from '../../stores/choice.ts';

/** These mentors in the places of the form, best first; other places are empty. */
const inPlaces = (ids: readonly string[]): FormValues =>
  Object.fromEntries(MENTOR_PLACES.map((place, index) => [place, [ids[index] ?? '']]));

/** The places without this mentor: the next choices move up. */
const withoutMentor = (values: FormValues, mentor: string): FormValues =>
  inPlaces(mentorsOf(values).filter((id) => id !== mentor));

/**
 * Whoever presses "ask this mentor" asks that one first, also when others were kept to compare. The address loses the
 * name: a reload must not undo an order that somebody chose after that. Says whether there were others.
 */
function askByAddress(isOffered: (id: string) => boolean): boolean {
  const asked = new URLSearchParams(location.search).get('mentor');
  if (asked === null) return false;
  history.replaceState(history.state, '', location.pathname + location.hash);
  if (!isOffered(asked)) return false;
  askFirst(asked);
  return $choice.get().length > 1;
}

/** What a form that asks for mentors shares with other pages: the choice of this tab, and what the matchtest gave. */
export const sharedChoice = {
  /** What it begins with: what other pages hand over, and what was filled in before. */
  begin(kept: FormValues | undefined, isOffered: (id: string) => boolean) {
    const { topics, wishes } = readMatchHandover();
    restoreChoice();
    const keptToo = askByAddress(isOffered);
    const chosen = $choice.get();
    // A draft of this device comes without a choice in this tab.
    const places = chosen.length > 0 || !kept ? inPlaces(chosen) : {};
    return { start: { topics, wish: wishes, ...kept, ...places }, matchWishes: wishes, keptToo };
  },
  /** Mentors chosen before the script came go before those of the tab. */
  join: (start: FormValues, done: FormValues): FormValues =>
    inPlaces([...new Set([...mentorsOf(done), ...mentorsOf(start)])]),
  /** The mentors of the fields are the choice of this tab, so that other pages and a reload know them. */
  follow(values: FormValues): void {
    chooseMentors(mentorsOf(values));
  },
  inPlaces,
  without: withoutMentor,
  forget() {
    saveMatchHandover({ topics: [], wishes: [] });
    clearChoice();
  },
};
