/**
 * SQL that says whether a submission `s` takes a place of its mentor: a pair that is going, somebody on the waiting
 * list, and somebody who came from that list and is asked now, so that nobody new gets the place before them.
 */
export const TAKES_PLACE = `(s.state IN ('accepted', 'waiting') OR (s.state IN ('asked', 'talk') AND EXISTS (
  SELECT 1 FROM audit a WHERE a.submission_id = s.id AND a.mentor_id = s.mentor_id AND a.event = 'place-free')))`;
