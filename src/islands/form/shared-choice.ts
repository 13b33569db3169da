import { MENTOR_PLACES } from '../../domain/intake/field.ts';
import { mentorsOf } from '../../domain/intake/parse-form.ts';
import type { FormValues } from '../../domain/intake/values.ts';
import { readMatchHandover, saveMatchHandover } from '../../stores/match-handover.ts';
import { inOneRequest } from '../../domain/choice/together.ts';
import { $choice, chooseMentors, clearChoice, restoreChoice } from '../../stores/choice.ts';

/** These mentors in the places of the form, best first; other places are empty. */
const inPlaces = (ids: readonly string[]): FormValues =>
  Object.fromEntries(MENTOR_PLACES.map((place, index) => [place, [ids[index] ?? '']]));

/** The places without this mentor: the next choices move up. */
const withoutMentor = (values: FormValues, mentor: string): FormValues =>
  inPlaces(mentorsOf(values).filter((id) => id !== mentor));

/** The programme of a mentor who is offered. */
type ProgrammeOf = (id: string) => string | undefined;

/**
 * Whom somebody asked with "ask this mentor". The address loses the name: a reload must not undo an order that somebody chose
 * after that.
 */
function askedByAddress(programmeOf: ProgrammeOf): string | undefined {
  const asked = new URLSearchParams(location.search).get('mentor');
  if (asked === null) return undefined;
  history.replaceState(history.state, '', location.pathname + location.hash);
  return programmeOf(asked) === undefined ? undefined : asked;
}

/** Who is kept and does not go into this request: they stay kept, to be asked in another. */
let apart: readonly string[] = [];

/** What a form that asks for mentors shares with other pages: the choice of this tab, and what the matchtest gave. */
export const sharedChoice = {
  /**
   * What it begins with: what other pages hand over, and what was filled in before. Who was asked by name comes first, also when
   * others were kept to compare; of these come those who can be asked in the same request.
   */
  begin(kept: FormValues | undefined, programmeOf: ProgrammeOf) {
    const { topics, wishes } = readMatchHandover();
    restoreChoice();
    const asked = askedByAddress(programmeOf);
    const all = [...new Set([...(asked === undefined ? [] : [asked]), ...$choice.get()])];
    const chosen = inOneRequest(all, programmeOf);
    apart = all.filter((id) => !chosen.includes(id) && programmeOf(id) !== undefined);
    chooseMentors([...chosen, ...apart]);
    // A draft of this device comes without a choice in this tab.
    const places = chosen.length > 0 || !kept ? inPlaces(chosen) : {};
    const keptToo = asked !== undefined && chosen.length > 1;
    return { start: { topics, wish: wishes, ...kept, ...places }, matchWishes: wishes, keptToo, apart };
  },
  /** Mentors chosen before the script came go before those of the tab. */
  join: (start: FormValues, done: FormValues): FormValues =>
    inPlaces([...new Set([...mentorsOf(done), ...mentorsOf(start)])]),
  /** The mentors of the fields come first in the choice of this tab, so that other pages and a reload know them. */
  follow(values: FormValues): void {
    chooseMentors([...mentorsOf(values), ...apart]);
  },
  inPlaces,
  without: withoutMentor,
  /** What was wiped is back. */
  restore(before: readonly string[]) {
    apart = before;
  },
  /** After sending, who was not in the request stays kept; who wipes everything keeps nobody. */
  forget(why: 'sent' | 'wiped') {
    saveMatchHandover({ topics: [], wishes: [] });
    if (why === 'sent') chooseMentors(apart);
    else clearChoice();
    apart = [];
  },
};
