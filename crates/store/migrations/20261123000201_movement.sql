-- Counts of people moving, as each release gave them. Rows are added, never changed: a later release
-- is another row. The narrowest key is country by nationality by month; there is no column for a place,
-- a route, an hour or a person. Where a key has no definition, origin or destination the text is empty.

CREATE TABLE movement_file (
    digest TEXT NOT NULL,
    file TEXT NOT NULL,
    format TEXT NOT NULL,
    released TEXT NOT NULL,
    taken_on TEXT NOT NULL,
    n_counts BIGINT NOT NULL,
    n_refused BIGINT NOT NULL,
    n_quarantined BIGINT NOT NULL,
    PRIMARY KEY (digest, released)
);

CREATE TABLE movement_count (
    measure TEXT NOT NULL,
    definition TEXT NOT NULL,
    reporter TEXT NOT NULL,
    origin TEXT NOT NULL,
    destination TEXT NOT NULL,
    nationality TEXT NOT NULL,
    period TEXT NOT NULL,
    released TEXT NOT NULL,
    status TEXT NOT NULL,
    value BIGINT,
    bound BIGINT,
    standing TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (measure, reporter, nationality, period, definition, origin, destination, released)
);
