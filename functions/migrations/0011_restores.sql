-- How many rows were ever erased. The store outside the database keeps the same number, so that a restore shows: then
-- this one is behind.
CREATE TABLE erasures (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  count INTEGER NOT NULL
) STRICT;
INSERT INTO erasures (one, count) VALUES (1, 0);

-- When a mentor was entered: a confirmation makes nobody new.
ALTER TABLE mentors ADD COLUMN created_at TEXT NOT NULL DEFAULT '';
UPDATE mentors SET created_at = coalesce(
  (SELECT min(at) FROM audit WHERE audit.mentor_id = mentors.id AND event = 'mentor-set' AND number > coalesce(
    (SELECT max(number) FROM audit AS gone WHERE gone.mentor_id = mentors.id AND gone.event = 'erased'), 0)),
  confirmed_at
);
