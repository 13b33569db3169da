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
