/**
 * SQL that says whether a submission `s` takes a place of its mentor: a pair that is going, a yes that can still be taken
 * back, somebody on the waiting list, and somebody who came from that list and is asked now, so that nobody new gets the
 * place before them.
 */
export const TAKES_PLACE = `(s.state IN ('accepted', 'waiting') OR s.held_answer = 'accept' OR (s.state IN ('asked', 'talk') AND EXISTS (
  SELECT 1 FROM audit a WHERE a.submission_id = s.id AND a.mentor_id = s.mentor_id AND a.event = 'place-free')))`;

/** Questions that a mentor may have open besides one for each free place: who comes later would wait for nothing. */
const MORE_QUESTIONS = 2;

/**
 * SQL that says whether a mentor with so many places, taken places and open questions has enough to answer. `saidFull`: whether
 * the mentor just said so, and can still take that back.
 */
export const isBusy = (places: string, taken: string, asked: string, saidFull: string): string =>
  `(${saidFull} OR ${asked} >= max(${places} - ${taken}, 0) + ${MORE_QUESTIONS})`;

/** SQL: people who take a place of the mentor of a row of `mentors`; who asked twice takes one. */
export const TAKEN = `(SELECT count(DISTINCT s.person) FROM submissions s WHERE s.mentor_id = mentors.id AND ${TAKES_PLACE})`;

/** SQL: what the mentor of a row of `mentors` has to answer. */
const ASKED =
  "(SELECT count(*) FROM submissions s WHERE s.mentor_id = mentors.id AND s.state IN ('asked', 'talk'))";

const SAID_FULL =
  "EXISTS (SELECT 1 FROM submissions s WHERE s.mentor_id = mentors.id AND s.held_answer = 'full')";

export const IS_BUSY = isBusy('mentors.places', TAKEN, ASKED, SAID_FULL);

/**
 * SQL that says whether the mentor of a row of `mentors` cannot be asked for a submission, by a parameter: it is of the mentor, or
 * of somebody who has this mentor already, or asked or waits for this mentor in another one.
 */
export const isKnown = (submission: string): string => `EXISTS (
  SELECT 1 FROM submissions self WHERE self.id = ${submission} AND (self.person = mentors.person OR EXISTS (
    SELECT 1 FROM submissions s WHERE s.person = self.person AND s.id <> self.id AND s.mentor_id = mentors.id
      AND s.state IN ('asked', 'talk', 'accepted', 'waiting'))))`;
