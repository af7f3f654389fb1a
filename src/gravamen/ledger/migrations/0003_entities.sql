-- The dates that a claim names, and whom and what it names, as JSON lists. Empty until it is analysed again.
ALTER TABLE claims ADD COLUMN dates TEXT NOT NULL DEFAULT '[]';
ALTER TABLE claims ADD COLUMN entities TEXT NOT NULL DEFAULT '[]';
