/** What one person may send, and get by mail, within a day, before the address showed that it wants mail of ours. */
export const MOST_A_DAY = 3;

/** About how many marked forms the coordinator gets a mail within a day. All of them stand in the list. */
export const MOST_MARKED_A_DAY = 20;

/** How often within a day somebody with a link may change what can be changed again and again. */
export const MOST_CHANGES_A_DAY = 20;

const DAY_MS = 24 * 60 * 60 * 1000;

/** A day before this moment. */
export const dayBefore = (now: Date): string => new Date(now.getTime() - DAY_MS).toISOString();

/**
 * SQL that says whether a person, by the blind index, showed that mail of ours is wanted: a mentor said yes to them, so they
 * talk with each other. Anybody can fill in the address of somebody else, and a program opens links too.
 */
export const wantsMail = (person: string): string => `EXISTS (
  SELECT 1 FROM submissions known JOIN choices ON choices.submission_id = known.id
  WHERE known.person = ${person} AND choices.outcome = 'accepted')`;
