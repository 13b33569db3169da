-- A line of audit is not replaced either: REPLACE deletes without the trigger of a DELETE.
CREATE TRIGGER audit_is_not_replaced BEFORE INSERT ON audit
WHEN EXISTS (SELECT 1 FROM audit WHERE number = NEW.number)
BEGIN
  SELECT RAISE(ABORT, 'audit is append-only');
END;

-- Nobody changes a state without the number by which two changes at a time are told apart.
CREATE TRIGGER submissions_change_has_a_version BEFORE UPDATE OF state ON submissions
WHEN NEW.state <> OLD.state AND NEW.version = OLD.version
BEGIN
  SELECT RAISE(ABORT, 'changed meanwhile');
END;

-- The last place is also not taken by putting a pair at another mentor.
CREATE TRIGGER submissions_place_left_at_other BEFORE UPDATE OF mentor_id ON submissions
WHEN NEW.state = 'accepted' AND OLD.state = 'accepted' AND NEW.mentor_id IS NOT OLD.mentor_id
  AND (SELECT count(*) FROM submissions WHERE mentor_id = NEW.mentor_id AND state = 'accepted')
    >= coalesce((SELECT places FROM mentors WHERE id = NEW.mentor_id), 0)
BEGIN
  SELECT RAISE(ABORT, 'no place left');
END;
