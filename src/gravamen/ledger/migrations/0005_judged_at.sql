-- When a judgement was made: ISO 8601, UTC, to the second. Empty where a version that did not ask made it.
ALTER TABLE judgements ADD COLUMN at TEXT NOT NULL DEFAULT '';
