-- An answer of a mentor counts after an hour, until which the mentor can take it back. Until then the request stays as it was.
ALTER TABLE submissions ADD COLUMN held_answer TEXT CHECK (held_answer IN ('accept', 'want-talk', 'decline', 'full'));
ALTER TABLE submissions ADD COLUMN held_reason TEXT CHECK (held_reason IS NULL OR held_answer IS NOT NULL);
ALTER TABLE submissions ADD COLUMN held_until TEXT CHECK ((held_until IS NULL) = (held_answer IS NULL));
CREATE INDEX submissions_held ON submissions (held_until) WHERE held_until IS NOT NULL;

-- It belongs to the turn of one mentor: whatever ends the turn ends it too.
CREATE TRIGGER submissions_held_in_a_turn BEFORE UPDATE ON submissions
WHEN NEW.held_answer IS NOT NULL
  AND (NEW.state NOT IN ('asked', 'talk') OR NEW.state <> OLD.state OR NEW.mentor_id IS NOT OLD.mentor_id)
BEGIN
  SELECT RAISE(ABORT, 'impossible transition');
END;
CREATE TRIGGER submissions_held_change_has_a_version BEFORE UPDATE OF held_answer ON submissions
WHEN NEW.held_answer IS NOT OLD.held_answer AND NEW.version = OLD.version
BEGIN
  SELECT RAISE(ABORT, 'changed meanwhile');
END;

-- A yes takes its place at once, so that it still counts after the hour, whatever was answered meanwhile.
CREATE TRIGGER submissions_place_left_to_hold BEFORE UPDATE OF held_answer ON submissions
WHEN NEW.held_answer = 'accept' AND OLD.held_answer IS NOT 'accept'
  AND (SELECT count(DISTINCT person) FROM submissions
    WHERE mentor_id = NEW.mentor_id AND (state = 'accepted' OR held_answer = 'accept') AND person <> NEW.person)
    >= coalesce((SELECT places FROM mentors WHERE id = NEW.mentor_id), 0)
BEGIN
  SELECT RAISE(ABORT, 'no place left');
END;
DROP TRIGGER submissions_place_left;
CREATE TRIGGER submissions_place_left BEFORE UPDATE OF state ON submissions
WHEN NEW.state = 'accepted' AND OLD.state <> 'accepted' AND OLD.held_answer IS NOT 'accept'
  AND (SELECT count(DISTINCT person) FROM submissions
    WHERE mentor_id = NEW.mentor_id AND (state = 'accepted' OR held_answer = 'accept') AND person <> NEW.person)
    >= coalesce((SELECT places FROM mentors WHERE id = NEW.mentor_id), 0)
BEGIN
  SELECT RAISE(ABORT, 'no place left');
END;
