-- The programme to which something that came in belongs: that of its mentors, or 'none' for what asks no mentor. Whose
-- programme a mentor is, only the content knows: what came before has none until requests/place-in-programmes.ts gave it one.
ALTER TABLE submissions ADD COLUMN programme TEXT;
CREATE INDEX submissions_without_programme ON submissions (id) WHERE programme IS NULL;
