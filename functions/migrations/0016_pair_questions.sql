-- What both sides of a pair are asked while it lasts, and what each said. `since`: of the pair, the moment of the yes, so
-- that a later pair of the same request has questions of its own. `told_at`: when the coordinator heard of silence.
CREATE TABLE pair_questions (
  submission_id TEXT NOT NULL REFERENCES submissions (id) ON DELETE CASCADE,
  since TEXT NOT NULL,
  question TEXT NOT NULL CHECK (question IN ('talked', 'pulse')),
  round INTEGER NOT NULL CHECK (round >= 1),
  side TEXT NOT NULL CHECK (side IN ('mentor', 'mentee')),
  mentor_id TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  asked_again_at TEXT,
  told_at TEXT,
  answered_at TEXT,
  answer TEXT CHECK (answer IN ('yes', 'planned', 'not-yet', 'stuck')),
  reason TEXT,
  helps INTEGER CHECK (helps BETWEEN 1 AND 5),
  wants_help INTEGER CHECK (wants_help IN (0, 1)),
  PRIMARY KEY (submission_id, since, question, round, side),
  CHECK ((question = 'talked' AND answered_at IS NOT NULL) = (answer IS NOT NULL)),
  CHECK ((question = 'pulse' AND answered_at IS NOT NULL) = (helps IS NOT NULL)),
  CHECK ((helps IS NULL) = (wants_help IS NULL)),
  CHECK (reason IS NULL OR answer = 'stuck'),
  CHECK (asked_again_at IS NULL OR question = 'talked'),
  CHECK (told_at IS NULL OR asked_again_at IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX pair_questions_mentor ON pair_questions (mentor_id);

-- Nothing is asked, and nothing answered, but in the pair that lasts.
CREATE TRIGGER pair_questions_in_a_pair BEFORE INSERT ON pair_questions
WHEN NOT EXISTS (
  SELECT 1 FROM submissions
  WHERE id = NEW.submission_id AND state = 'accepted' AND since = NEW.since AND mentor_id = NEW.mentor_id
)
BEGIN
  SELECT RAISE(ABORT, 'no such pair');
END;
CREATE TRIGGER pair_questions_still_in_a_pair
BEFORE UPDATE OF asked_again_at, told_at, answered_at ON pair_questions
WHEN NOT EXISTS (
  SELECT 1 FROM submissions
  WHERE id = NEW.submission_id AND state = 'accepted' AND since = NEW.since AND mentor_id = NEW.mentor_id
)
BEGIN
  SELECT RAISE(ABORT, 'no such pair');
END;

-- An answer counts once, and who answered is asked nothing more.
CREATE TRIGGER pair_questions_answered_once BEFORE UPDATE OF
  asked_at, asked_again_at, told_at, answered_at, answer, reason, helps, wants_help ON pair_questions
WHEN OLD.answered_at IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'answered already');
END;

-- Nobody is asked a third time, and the coordinator hears of silence once.
CREATE TRIGGER pair_questions_asked_twice_at_most BEFORE UPDATE OF asked_at, asked_again_at, told_at ON pair_questions
WHEN NEW.asked_at <> OLD.asked_at
  OR (OLD.asked_again_at IS NOT NULL AND NEW.asked_again_at IS NOT OLD.asked_again_at)
  OR (OLD.told_at IS NOT NULL AND NEW.told_at IS NOT OLD.told_at)
BEGIN
  SELECT RAISE(ABORT, 'asked already');
END;

-- When the scheduler looks whether a pair is asked something; empty when nothing more is to be asked.
ALTER TABLE submissions ADD COLUMN question_at TEXT;
CREATE INDEX submissions_question ON submissions (question_at) WHERE question_at IS NOT NULL;
UPDATE submissions SET question_at = since WHERE state = 'accepted';
