-- A mail whose message went and whose answer got lost is told apart from one that never went: a state of its own.
-- `handed`: how often the message went without an answer of the server. `give_up_at`: when a fault of this mail that
-- passes by itself becomes one that does not. In order of `rowid`, because the older of two mails goes first.
CREATE TABLE outbox_with_hand_over (
  id TEXT PRIMARY KEY,
  submission_id TEXT REFERENCES submissions (id) ON DELETE CASCADE,
  mentor_id TEXT,
  recipient TEXT NOT NULL CHECK (recipient IN ('mentee', 'mentor', 'coordinator')),
  mail TEXT NOT NULL,
  facts TEXT NOT NULL,
  created_at TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'dead', 'unanswered')),
  attempts INTEGER NOT NULL DEFAULT 0,
  next_at TEXT NOT NULL,
  lease_until TEXT,
  failure TEXT,
  sent_at TEXT,
  handed INTEGER NOT NULL DEFAULT 0,
  give_up_at TEXT
) STRICT;
INSERT INTO outbox_with_hand_over
  (id, submission_id, mentor_id, recipient, mail, facts, created_at, state, attempts, next_at, lease_until, failure, sent_at)
SELECT id, submission_id, mentor_id, recipient, mail, facts, created_at, state, attempts, next_at, lease_until, failure, sent_at
FROM outbox ORDER BY rowid;
DROP TABLE outbox;
ALTER TABLE outbox_with_hand_over RENAME TO outbox;
CREATE INDEX outbox_next ON outbox (next_at) WHERE state = 'waiting';
CREATE INDEX outbox_submission ON outbox (submission_id);

-- While the mail server is away nothing is tried (`all`); while it is slow nothing is sent right after a response
-- (`at-once`). A pause that is over stays until a mail goes, so that the next one is longer.
CREATE TABLE mail_pauses (
  what TEXT PRIMARY KEY CHECK (what IN ('all', 'at-once')),
  since TEXT NOT NULL,
  until TEXT NOT NULL,
  count INTEGER NOT NULL,
  failure TEXT NOT NULL
) STRICT, WITHOUT ROWID;
