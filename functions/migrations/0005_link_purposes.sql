-- What a link may be for is the table of `src/domain/links/link-pages.ts`, which every statement about links takes its
-- purpose from. So one page more behind a link is no change of the database.
CREATE TABLE links_without_check (
  hash TEXT PRIMARY KEY,
  purpose TEXT NOT NULL,
  submission_id TEXT REFERENCES submissions (id) ON DELETE CASCADE,
  mentor_id TEXT,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  used_at TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO links_without_check (hash, purpose, submission_id, mentor_id, created_at, expires_at, used_at)
SELECT hash, purpose, submission_id, mentor_id, created_at, expires_at, used_at FROM links;
DROP TABLE links;
ALTER TABLE links_without_check RENAME TO links;
CREATE INDEX links_submission ON links (submission_id);
