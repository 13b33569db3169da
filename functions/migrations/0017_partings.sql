-- A pair can part while its request goes on with another mentor.
INSERT INTO transitions (from_state, to_state) VALUES ('accepted', 'coordinator');

-- Who asked for it and why: for the coordinator alone. The audit says only that the pair parted.
CREATE TABLE partings (
  submission_id TEXT NOT NULL REFERENCES submissions (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  mentor_id TEXT NOT NULL,
  asked_by TEXT NOT NULL CHECK (asked_by IN ('mentor', 'mentee')),
  reason TEXT CHECK (reason IN ('no-click', 'no-time', 'other-topic', 'uneasy', 'other')),
  PRIMARY KEY (submission_id, at)
) STRICT, WITHOUT ROWID;

-- Of one pair one side asked it, in the step that ends it.
CREATE TRIGGER partings_of_a_pair BEFORE INSERT ON partings
WHEN NOT EXISTS (
  SELECT 1 FROM choices WHERE submission_id = NEW.submission_id AND mentor_id = NEW.mentor_id AND outcome = 'accepted'
)
BEGIN
  SELECT RAISE(ABORT, 'impossible transition');
END;
