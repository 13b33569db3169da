-- The eight questions of a programme: how often an answer was chosen in a year, and nothing of a person.
CREATE TABLE survey_counts (
  programme TEXT NOT NULL,
  year TEXT NOT NULL,
  moment TEXT NOT NULL CHECK (moment IN ('start', 'halfway', 'end')),
  side TEXT NOT NULL CHECK (side IN ('mentee', 'mentor')),
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (programme, year, moment, side, question, answer)
) STRICT, WITHOUT ROWID;
