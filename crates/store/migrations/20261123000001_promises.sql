-- What was handed in, what it said, and how it was rated. Rows are added, never changed.
-- One text for SQLite and PostgreSQL; days are ISO texts, decimals are texts, so that nothing is rounded.

CREATE TABLE charter_version (
    digest TEXT PRIMARY KEY,
    charter TEXT NOT NULL,
    seen_on TEXT NOT NULL
);

CREATE TABLE submission (
    digest TEXT NOT NULL,
    source TEXT NOT NULL,
    file TEXT NOT NULL,
    taken_on TEXT NOT NULL,
    n_rows BIGINT NOT NULL,
    PRIMARY KEY (source, file, digest)
);

-- A figure's row may be written again when the file that holds it is corrected: the same id, one revision
-- more. A figure that left its file gets a last revision with absent = 1.
CREATE TABLE observation (
    id TEXT NOT NULL,
    revision BIGINT NOT NULL,
    source TEXT NOT NULL,
    file TEXT NOT NULL,
    line BIGINT NOT NULL,
    recorded_on TEXT NOT NULL,
    row_digest TEXT NOT NULL,
    absent BIGINT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (id, revision)
);
CREATE INDEX observation_by_file ON observation (source, file);

CREATE TABLE assessment (
    commitment TEXT NOT NULL,
    revision BIGINT NOT NULL,
    on_day TEXT NOT NULL,
    charter_version TEXT NOT NULL,
    method TEXT NOT NULL,
    method_version TEXT NOT NULL,
    delivery TEXT NOT NULL,
    trajectory TEXT NOT NULL,
    evidence TEXT NOT NULL,
    timeliness TEXT NOT NULL,
    firmness TEXT NOT NULL,
    trace TEXT NOT NULL,
    content_digest TEXT NOT NULL,
    PRIMARY KEY (commitment, revision)
);
