-- When each clock ran last, and since when it runs: a clock that stopped tells nobody by itself. `keys` is a keyed number
-- of the master key, by which a command can tell whether it has the same one.
CREATE TABLE heartbeats (
  clock TEXT PRIMARY KEY CHECK (clock IN ('minute', 'night')),
  since TEXT NOT NULL,
  at TEXT NOT NULL,
  keys TEXT
) STRICT, WITHOUT ROWID;
