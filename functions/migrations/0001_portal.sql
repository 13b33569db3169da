-- Purpose and term of each column: content/stored-fields.yaml. Sealed columns: functions/privacy/keys/seal.ts.

-- Everything that came in by a form, and how far it is. The answers lie sealed in one column.
CREATE TABLE submissions (
  id TEXT PRIMARY KEY,
  form TEXT NOT NULL,
  reference TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  state TEXT NOT NULL,
  since TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  due_at TEXT,
  due_event TEXT,
  mentor_id TEXT,
  person TEXT NOT NULL,
  answers TEXT NOT NULL,
  body_hash TEXT NOT NULL,
  suspect INTEGER NOT NULL CHECK (suspect IN (0, 1)),
  CHECK ((due_at IS NULL) = (due_event IS NULL))
) STRICT;
CREATE INDEX submissions_due ON submissions (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX submissions_mentor ON submissions (mentor_id, state) WHERE mentor_id IS NOT NULL;
CREATE INDEX submissions_person ON submissions (person);
CREATE INDEX submissions_state ON submissions (state, since);

-- The mentors of a match request, in order, and what each said.
CREATE TABLE choices (
  submission_id TEXT NOT NULL REFERENCES submissions (id) ON DELETE CASCADE,
  rank INTEGER NOT NULL CHECK (rank >= 1),
  mentor_id TEXT NOT NULL,
  outcome TEXT CHECK (outcome IN ('asked', 'talk', 'accepted', 'declined', 'full', 'no-answer')),
  reason TEXT,
  asked_at TEXT,
  PRIMARY KEY (submission_id, rank)
) STRICT, WITHOUT ROWID;

-- How to reach a mentor, and the room that the mentor said there is.
CREATE TABLE mentors (
  id TEXT PRIMARY KEY,
  address TEXT NOT NULL,
  person TEXT NOT NULL,
  places INTEGER NOT NULL CHECK (places BETWEEN 0 AND 50),
  paused_until TEXT,
  confirmed_at TEXT NOT NULL,
  asked_at TEXT
) STRICT;

-- Addresses of pages that only one person can open: the token itself is nowhere in the database.
CREATE TABLE links (
  hash TEXT PRIMARY KEY,
  purpose TEXT NOT NULL CHECK (purpose IN ('answer', 'follow', 'availability', 'course')),
  submission_id TEXT REFERENCES submissions (id) ON DELETE CASCADE,
  mentor_id TEXT,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  used_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX links_submission ON links (submission_id);

-- Mail that has to go out. A row is written in the transaction of what it tells about.
CREATE TABLE outbox (
  id TEXT PRIMARY KEY,
  submission_id TEXT REFERENCES submissions (id) ON DELETE CASCADE,
  mentor_id TEXT,
  recipient TEXT NOT NULL CHECK (recipient IN ('mentee', 'mentor', 'coordinator')),
  mail TEXT NOT NULL,
  facts TEXT NOT NULL,
  created_at TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'dead')),
  attempts INTEGER NOT NULL DEFAULT 0,
  next_at TEXT NOT NULL,
  lease_until TEXT,
  failure TEXT,
  sent_at TEXT
) STRICT;
CREATE INDEX outbox_next ON outbox (next_at) WHERE state = 'waiting';
CREATE INDEX outbox_submission ON outbox (submission_id);

-- What happened, without anything that leads to a person. Rows stay when a submission is erased.
CREATE TABLE audit (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  submission_id TEXT,
  mentor_id TEXT,
  event TEXT NOT NULL,
  by TEXT NOT NULL
) STRICT;
CREATE INDEX audit_submission ON audit (submission_id);
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'audit is append-only');
END;
CREATE TRIGGER audit_stays_a_year BEFORE DELETE ON audit
WHEN OLD.at > strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-365 days')
BEGIN
  SELECT RAISE(ABORT, 'audit is append-only');
END;

-- How often a thing happened on a day: durable limits.
CREATE TABLE counters (
  name TEXT NOT NULL,
  day TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (name, day)
) STRICT, WITHOUT ROWID;

-- Which state may follow which: src/domain/requests/transitions.ts, which a test holds against these rows.
CREATE TABLE transitions (
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  PRIMARY KEY (from_state, to_state)
) STRICT, WITHOUT ROWID;
INSERT INTO transitions (from_state, to_state) VALUES
  ('sent', 'asked'),
  ('sent', 'coordinator'),
  ('sent', 'withdrawn'),
  ('sent', 'closed'),
  ('asked', 'asked'),
  ('asked', 'talk'),
  ('asked', 'accepted'),
  ('asked', 'coordinator'),
  ('asked', 'withdrawn'),
  ('asked', 'closed'),
  ('talk', 'asked'),
  ('talk', 'accepted'),
  ('talk', 'coordinator'),
  ('talk', 'withdrawn'),
  ('talk', 'closed'),
  ('accepted', 'closed'),
  ('waiting', 'asked'),
  ('waiting', 'coordinator'),
  ('waiting', 'withdrawn'),
  ('waiting', 'closed'),
  ('coordinator', 'asked'),
  ('coordinator', 'waiting'),
  ('coordinator', 'withdrawn'),
  ('coordinator', 'closed');

CREATE TRIGGER submissions_one_change_at_a_time BEFORE UPDATE OF version ON submissions
WHEN NEW.version <> OLD.version + 1
BEGIN
  SELECT RAISE(ABORT, 'changed meanwhile');
END;

CREATE TRIGGER submissions_possible_states BEFORE UPDATE OF state ON submissions
WHEN NEW.state <> OLD.state
  AND NOT EXISTS (SELECT 1 FROM transitions WHERE from_state = OLD.state AND to_state = NEW.state)
BEGIN
  SELECT RAISE(ABORT, 'impossible transition');
END;

-- Two requests cannot take the last place: the check is part of the write.
CREATE TRIGGER submissions_place_left BEFORE UPDATE OF state ON submissions
WHEN NEW.state = 'accepted' AND OLD.state <> 'accepted'
  AND (SELECT count(*) FROM submissions WHERE mentor_id = NEW.mentor_id AND state = 'accepted')
    >= coalesce((SELECT places FROM mentors WHERE id = NEW.mentor_id), 0)
BEGIN
  SELECT RAISE(ABORT, 'no place left');
END;
