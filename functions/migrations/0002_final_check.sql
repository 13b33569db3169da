-- The final checks of the training. Neither table holds anything of a person.

-- How often an option was chosen, by who let the answers be counted; and how often a question was right or wrong.
CREATE TABLE check_counts (
  question TEXT NOT NULL,
  option TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (question, option)
) STRICT, WITHOUT ROWID;

-- Draws that were handed in, as keyed hashes: the explanations tell what is right, so a draw counts once.
CREATE TABLE check_draws (
  draw TEXT PRIMARY KEY,
  answers TEXT NOT NULL,
  until TEXT NOT NULL
) STRICT, WITHOUT ROWID;
