-- The marks of a mentee for the own learning question stay on the device. A pair of them counts once, after both sides ticked
-- that it may: of the pair the database knows only that the mentor allowed it, or that it was counted.
ALTER TABLE submissions ADD COLUMN marks TEXT CHECK (marks IN ('allowed', 'counted'));
CREATE TRIGGER submissions_marks_count_once BEFORE UPDATE OF marks ON submissions
WHEN NEW.marks IS NOT OLD.marks AND NEW.mentor_id IS OLD.mentor_id
  AND (OLD.marks = 'counted' OR (NEW.marks = 'counted' AND OLD.marks IS NOT 'allowed'))
BEGIN
  SELECT RAISE(ABORT, 'impossible transition');
END;
-- What one mentor allowed is not allowed by the next.
CREATE TRIGGER submissions_marks_of_a_pair AFTER UPDATE OF mentor_id ON submissions
WHEN NEW.marks IS NOT NULL AND NEW.mentor_id IS NOT OLD.mentor_id AND coalesce(NEW.mentor_id, '') NOT GLOB 'gone-*'
BEGIN
  UPDATE submissions SET marks = NULL WHERE id = NEW.id;
END;

-- How often a mark at the start went with one at the end, and nothing of a person.
CREATE TABLE mark_counts (
  programme TEXT NOT NULL,
  at_start INTEGER NOT NULL CHECK (at_start BETWEEN 1 AND 10),
  at_end INTEGER NOT NULL CHECK (at_end BETWEEN 1 AND 10),
  count INTEGER NOT NULL,
  PRIMARY KEY (programme, at_start, at_end)
) STRICT, WITHOUT ROWID;
