-- Which version attributed a passage. Passages are attributed when a question comes near them, and those of a case
-- from before are so again.
CREATE TABLE attributed (
    passage TEXT NOT NULL PRIMARY KEY REFERENCES passages (id) ON DELETE CASCADE,
    version TEXT NOT NULL
) STRICT;
DELETE FROM claims;
DELETE FROM analysed WHERE stage = 'attribute';
