-- Files that hold many documents (JSON lines) and were read to their end: by the file's hash, what they hold.
CREATE TABLE file_documents (
    file TEXT NOT NULL,
    name TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES documents (id),
    PRIMARY KEY (file, name, document)
) STRICT;
