-- Who had one talk is asked at its end whether it helped. The answer is counted for the programme, and nothing of a person; of the
-- request stays that it was counted, so that a pair counts once.
ALTER TABLE submissions ADD COLUMN helped TEXT CHECK (helped = 'counted');
CREATE TRIGGER submissions_helped_counts_once BEFORE UPDATE OF helped ON submissions
WHEN OLD.helped IS NOT NULL AND NEW.helped IS NOT OLD.helped AND NEW.mentor_id IS OLD.mentor_id
BEGIN
  SELECT RAISE(ABORT, 'impossible transition');
END;
-- A later pair of the request has a talk of its own.
CREATE TRIGGER submissions_helped_of_a_pair AFTER UPDATE OF mentor_id ON submissions
WHEN NEW.helped IS NOT NULL AND NEW.mentor_id IS NOT OLD.mentor_id AND coalesce(NEW.mentor_id, '') NOT GLOB 'gone-*'
BEGIN
  UPDATE submissions SET helped = NULL WHERE id = NEW.id;
END;

CREATE TABLE helped_counts (
  programme TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('yes', 'some', 'no')),
  count INTEGER NOT NULL,
  PRIMARY KEY (programme, answer)
) STRICT, WITHOUT ROWID;
