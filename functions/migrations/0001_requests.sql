-- Match requests, the mentors asked in order, and what happened. Purpose and term of each column: content/stored-fields.yaml.
CREATE TABLE requests (
  id TEXT PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('sent', 'asked', 'accepted', 'withdrawn', 'closed')),
  suspect INTEGER NOT NULL CHECK (suspect IN (0, 1)),
  name TEXT NOT NULL,
  organisation TEXT NOT NULL,
  reach TEXT NOT NULL CHECK (reach IN ('email', 'phone', 'app')),
  address TEXT NOT NULL,
  question TEXT NOT NULL,
  topics TEXT NOT NULL,
  wishes TEXT NOT NULL,
  body_hash TEXT NOT NULL
) STRICT;

CREATE TABLE request_choices (
  request_id TEXT NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
  rank INTEGER NOT NULL CHECK (rank BETWEEN 1 AND 3),
  mentor_id TEXT NOT NULL,
  PRIMARY KEY (request_id, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  request_id TEXT NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
  event TEXT NOT NULL
) STRICT;
