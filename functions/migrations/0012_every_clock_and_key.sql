-- The run that erases is a clock of its own too. It can stop while the others go on.
CREATE TABLE heartbeats_of_all (
  clock TEXT PRIMARY KEY CHECK (clock IN ('minute', 'erasing', 'night')),
  since TEXT NOT NULL,
  at TEXT NOT NULL,
  keys TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO heartbeats_of_all (clock, since, at, keys) SELECT clock, since, at, keys FROM heartbeats;
-- Until now it was part of the night.
INSERT INTO heartbeats_of_all (clock, since, at, keys) SELECT 'erasing', since, at, keys FROM heartbeats WHERE clock = 'night';
DROP TABLE heartbeats;
ALTER TABLE heartbeats_of_all RENAME TO heartbeats;

-- The mark of the master key that made a link. It works as long as the portal has that key; of those of before, the night
-- writes it down.
ALTER TABLE links ADD COLUMN key TEXT;

-- Since when a master key makes what is new, by its mark.
CREATE TABLE master_keys (
  mark TEXT PRIMARY KEY,
  since TEXT NOT NULL
) STRICT, WITHOUT ROWID;
