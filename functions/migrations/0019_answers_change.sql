-- How often a side answered a question. An answer can be changed as long as the side was asked nothing newer; each says which
-- answer its page showed, so that two taps at once are one answer and a page of before changes nothing.
ALTER TABLE pair_questions ADD COLUMN times_answered INTEGER NOT NULL DEFAULT 0;
UPDATE pair_questions SET times_answered = 1 WHERE answered_at IS NOT NULL;

DROP TRIGGER pair_questions_answered_once;
CREATE TRIGGER pair_questions_answered_in_turn BEFORE UPDATE OF
  asked_at, asked_again_at, told_at, answered_at, answer, reason, helps, wants_help, times_answered ON pair_questions
WHEN (NEW.answered_at IS NOT NULL AND (NEW.times_answered <> OLD.times_answered + 1 OR NEW.times_answered > 6))
  OR (OLD.answered_at IS NOT NULL AND (
    NEW.answered_at IS NULL OR NEW.asked_again_at IS NOT OLD.asked_again_at OR NEW.told_at IS NOT OLD.told_at
    OR EXISTS (
      SELECT 1 FROM pair_questions AS newer
      WHERE newer.submission_id = OLD.submission_id AND newer.since = OLD.since AND newer.side = OLD.side
        AND newer.asked_at > OLD.asked_at
    )
  ))
BEGIN
  SELECT RAISE(ABORT, 'answered already');
END;
