-- A case, as first laid down. Columns are plain so that any SQLite browser shows them as they are.
-- Spans are half-open and count Unicode code points of the reading's text.

CREATE TABLE documents (
    id TEXT NOT NULL PRIMARY KEY,
    media_type TEXT NOT NULL
) STRICT;

CREATE TABLE readings (
    id TEXT NOT NULL PRIMARY KEY,
    document TEXT NOT NULL REFERENCES documents (id),
    reader TEXT NOT NULL,
    title TEXT,
    title_where TEXT,
    author TEXT,
    author_where TEXT,
    publisher TEXT,
    publisher_where TEXT,
    published TEXT,
    published_where TEXT,
    language TEXT,
    language_where TEXT,
    url TEXT,
    url_where TEXT,
    pages TEXT NOT NULL,
    text_hash TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;

CREATE INDEX readings_by_document ON readings (document);

-- Which of a document's readings is in force.
CREATE TABLE current_readings (
    document TEXT NOT NULL PRIMARY KEY REFERENCES documents (id),
    reading TEXT NOT NULL REFERENCES readings (id)
) STRICT;

CREATE TABLE sightings (
    document TEXT NOT NULL REFERENCES documents (id),
    address TEXT NOT NULL,
    PRIMARY KEY (document, address)
) STRICT;

-- The passages of the readings in force. `number` ties them to the full-text index and means nothing else.
CREATE TABLE passages (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    document TEXT NOT NULL REFERENCES documents (id),
    page INTEGER,
    paragraph INTEGER NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;

CREATE INDEX passages_by_document ON passages (document, span_start, span_end);

-- Kept in step by the program, without triggers: a case from a stranger is opened with its schema not trusted.
CREATE VIRTUAL TABLE passages_fts USING fts5 (
    text,
    content="passages",
    content_rowid="number",
    tokenize="porter unicode61 remove_diacritics 2"
);

CREATE TABLE claims (
    id TEXT NOT NULL PRIMARY KEY,
    document TEXT NOT NULL REFERENCES documents (id),
    passage TEXT NOT NULL REFERENCES passages (id) ON DELETE CASCADE,
    speaker TEXT NOT NULL,
    speaker_kind TEXT NOT NULL,
    speaker_named INTEGER NOT NULL,
    stance TEXT NOT NULL,
    mode TEXT NOT NULL,
    certainty INTEGER NOT NULL,
    via TEXT,
    act TEXT NOT NULL,
    text TEXT NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    content TEXT NOT NULL,
    mention TEXT,
    cue TEXT,
    names TEXT NOT NULL,
    quantities TEXT NOT NULL
) STRICT;

CREATE INDEX claims_by_document ON claims (document, sentence_start, sentence_end);
CREATE INDEX claims_by_passage ON claims (passage);

CREATE TABLE debts (
    document TEXT NOT NULL REFERENCES documents (id),
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    creditor TEXT NOT NULL,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    share REAL NOT NULL,  -- of the document's own words, 0 to 1
    PRIMARY KEY (document, span_start, span_end, creditor, kind)
) STRICT;

-- Which version of which stage has done a document, on its reading in force.
CREATE TABLE analysed (
    document TEXT NOT NULL REFERENCES documents (id),
    stage TEXT NOT NULL,
    version TEXT NOT NULL,
    PRIMARY KEY (document, stage)
) STRICT;

-- The log of decisions, in order. Rows are only ever added.
CREATE TABLE judgements (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    pair TEXT NOT NULL,
    left_document TEXT NOT NULL,
    left_words TEXT NOT NULL,
    left_occurrence INTEGER NOT NULL,
    right_document TEXT NOT NULL,
    right_words TEXT NOT NULL,
    right_occurrence INTEGER NOT NULL,
    relation TEXT NOT NULL,
    judge TEXT NOT NULL,
    reasons TEXT NOT NULL,
    retracted INTEGER NOT NULL
) STRICT;

CREATE INDEX judgements_by_pair ON judgements (pair, judge);

CREATE TABLE gaps (
    stage TEXT NOT NULL,
    subject TEXT NOT NULL,
    why TEXT NOT NULL,
    unread INTEGER NOT NULL,
    PRIMARY KEY (stage, subject, why, unread)
) STRICT;

CREATE TABLE questions (
    question TEXT NOT NULL PRIMARY KEY
) STRICT;

-- float32, little-endian, by a passage's id or a text's hash.
CREATE TABLE embeddings (
    model TEXT NOT NULL,
    key TEXT NOT NULL,
    vector BLOB NOT NULL,
    PRIMARY KEY (model, key)
) STRICT;

-- What was worked out of the whole case at once, under a name that tells from what.
CREATE TABLE notes (
    name TEXT PRIMARY KEY,
    text TEXT NOT NULL
) STRICT;

CREATE VIEW what_was_read AS
SELECT
    readings.title,
    readings.publisher,
    readings.published,
    readings.author,
    readings.language,
    readings.url,
    (SELECT min(address) FROM sightings WHERE sightings.document = readings.document) AS seen_at,
    (SELECT count(*) FROM passages WHERE passages.document = readings.document) AS passages,
    (SELECT count(*) FROM claims WHERE claims.document = readings.document) AS claims,
    readings.document
FROM current_readings
JOIN readings ON readings.id = current_readings.reading;

CREATE VIEW who_says_what AS
SELECT
    claims.speaker,
    claims.speaker_kind,
    claims.stance,
    claims.certainty,
    claims.text AS says,
    substr(readings.text, claims.sentence_start + 1, claims.sentence_end - claims.sentence_start) AS sentence,
    claims.via,
    readings.publisher,
    readings.published,
    readings.title,
    passages.page,
    passages.paragraph,
    claims.document,
    claims.id AS claim
FROM claims
JOIN passages ON passages.id = claims.passage
JOIN current_readings ON current_readings.document = claims.document
JOIN readings ON readings.id = current_readings.reading;
