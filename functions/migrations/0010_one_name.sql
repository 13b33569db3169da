-- One draw, one certificate, one name: the first name that a result gets, as keyed hashes, until the result ends.
CREATE TABLE check_names (
  result TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  until TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- How often a check was handed in on a day from one network, as a keyed hash of both that is another one each day.
CREATE TABLE check_networks (
  network TEXT PRIMARY KEY,
  day TEXT NOT NULL,
  count INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
