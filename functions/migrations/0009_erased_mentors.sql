-- What stays of an erased mentor holds a random number in place of the name of the profile, also in the audit: nothing
-- else of a line changes, and only of a mentor who is no longer there.
DROP TRIGGER audit_is_not_changed;
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
WHEN NOT (
  coalesce(NEW.mentor_id, '') GLOB 'gone-*' AND OLD.mentor_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM mentors WHERE id = OLD.mentor_id)
  AND NEW.number = OLD.number AND NEW.at = OLD.at AND NEW.submission_id IS OLD.submission_id
  AND NEW.event = OLD.event AND NEW.by = OLD.by
)
BEGIN
  SELECT RAISE(ABORT, 'audit is append-only');
END;

-- That number takes no place.
DROP TRIGGER submissions_place_left_at_other;
CREATE TRIGGER submissions_place_left_at_other BEFORE UPDATE OF mentor_id ON submissions
WHEN NEW.state = 'accepted' AND OLD.state = 'accepted' AND NEW.mentor_id IS NOT OLD.mentor_id
  AND EXISTS (SELECT 1 FROM mentors WHERE id IN (OLD.mentor_id, NEW.mentor_id))
  AND (SELECT count(DISTINCT person) FROM submissions
    WHERE mentor_id = NEW.mentor_id AND state = 'accepted' AND person <> NEW.person)
    >= coalesce((SELECT places FROM mentors WHERE id = NEW.mentor_id), 0)
BEGIN
  SELECT RAISE(ABORT, 'no place left');
END;
