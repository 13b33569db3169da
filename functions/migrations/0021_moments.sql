-- When a pair talks: what one side proposes, and what the other picked of it. `since`: of the pair, as for its questions.
-- `uid` names the talk in every calendar, `sequence` the last invitation to it; empty before the first. What is here goes with the pair.
CREATE TABLE moments (
  submission_id TEXT NOT NULL REFERENCES submissions (id) ON DELETE CASCADE,
  since TEXT NOT NULL,
  mentor_id TEXT NOT NULL,
  uid TEXT NOT NULL UNIQUE,
  sequence INTEGER CHECK (sequence >= 0),
  proposed_by TEXT CHECK (proposed_by IN ('mentor', 'mentee')),
  proposed TEXT CHECK (json_valid(proposed)),
  proposed_format TEXT,
  starts_at TEXT,
  format TEXT,
  PRIMARY KEY (submission_id, since),
  CHECK ((proposed IS NULL) = (proposed_by IS NULL) AND (proposed IS NULL) = (proposed_format IS NULL)),
  CHECK ((starts_at IS NULL) = (format IS NULL)),
  CHECK (starts_at IS NULL OR sequence IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX moments_mentor ON moments (mentor_id);

-- Nothing is planned but in the pair that lasts.
CREATE TRIGGER moments_in_a_pair BEFORE INSERT ON moments
WHEN NOT EXISTS (
  SELECT 1 FROM submissions
  WHERE id = NEW.submission_id AND state = 'accepted' AND since = NEW.since AND mentor_id = NEW.mentor_id
)
BEGIN
  SELECT RAISE(ABORT, 'no such pair');
END;
CREATE TRIGGER moments_still_in_a_pair BEFORE UPDATE OF proposed, starts_at ON moments
WHEN NOT EXISTS (
  SELECT 1 FROM submissions
  WHERE id = NEW.submission_id AND state = 'accepted' AND since = NEW.since AND mentor_id = NEW.mentor_id
)
BEGIN
  SELECT RAISE(ABORT, 'no such pair');
END;

-- Only what was proposed is picked.
CREATE TRIGGER moments_picked_of_proposed BEFORE UPDATE OF starts_at ON moments
WHEN NEW.starts_at IS NOT NULL AND NEW.starts_at IS NOT OLD.starts_at
  AND NOT EXISTS (SELECT 1 FROM json_each(OLD.proposed) WHERE value = NEW.starts_at)
BEGIN
  SELECT RAISE(ABORT, 'impossible transition');
END;

-- Each invitation to a talk has the number after that of the one before, so that calendars know which is the newest.
CREATE TRIGGER moments_numbered BEFORE UPDATE OF starts_at, sequence ON moments
WHEN NEW.uid = OLD.uid AND (NEW.starts_at IS NOT OLD.starts_at OR NEW.sequence IS NOT OLD.sequence)
  AND NEW.sequence IS NOT coalesce(OLD.sequence, -1) + 1
BEGIN
  SELECT RAISE(ABORT, 'impossible transition');
END;
