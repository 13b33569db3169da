-- Who has two pairs with one mentor, such as after a second request, takes one place.
DROP TRIGGER submissions_place_left;
CREATE TRIGGER submissions_place_left BEFORE UPDATE OF state ON submissions
WHEN NEW.state = 'accepted' AND OLD.state <> 'accepted'
  AND (SELECT count(DISTINCT person) FROM submissions
    WHERE mentor_id = NEW.mentor_id AND state = 'accepted' AND person <> NEW.person)
    >= coalesce((SELECT places FROM mentors WHERE id = NEW.mentor_id), 0)
BEGIN
  SELECT RAISE(ABORT, 'no place left');
END;
DROP TRIGGER submissions_place_left_at_other;
CREATE TRIGGER submissions_place_left_at_other BEFORE UPDATE OF mentor_id ON submissions
WHEN NEW.state = 'accepted' AND OLD.state = 'accepted' AND NEW.mentor_id IS NOT OLD.mentor_id
  AND (SELECT count(DISTINCT person) FROM submissions
    WHERE mentor_id = NEW.mentor_id AND state = 'accepted' AND person <> NEW.person)
    >= coalesce((SELECT places FROM mentors WHERE id = NEW.mentor_id), 0)
BEGIN
  SELECT RAISE(ABORT, 'no place left');
END;
