import { type Choice, MAX_CHOICES } from './choice.ts';

/** What decides with whom a mentor can be asked: one request names mentors of one programme. */
interface OfProgramme {
  programme: string;
}

/** Whether no request can name all of these mentors. */
export const isMixed = (mentors: readonly OfProgramme[]): boolean =>
  new Set(mentors.map(({ programme }) => programme)).size > 1;

/** These mentors in groups that can be asked together, each in the order given. */
export const groupsToAsk = <Mentor extends OfProgramme>(mentors: readonly Mentor[]): Mentor[][] =>
  [...new Set(mentors.map(({ programme }) => programme))].map((programme) =>
    mentors.filter((mentor) => mentor.programme === programme),
  );

/** Of these mentors, best first, those whom one request can name together with the first. One who is not offered is left out. */
export function inOneRequest(ids: Choice, programmeOf: (id: string) => string | undefined): Choice {
  const offered = ids.filter((id) => programmeOf(id) !== undefined);
  const programme = programmeOf(offered[0] ?? '');
  return offered.filter((id) => programmeOf(id) === programme).slice(0, MAX_CHOICES);
}
