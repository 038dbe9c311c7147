-- What the gatekeeper said of each file, alarms that a person released, and flows estimated and kept.
-- Rows are added, never changed.

CREATE TABLE movement_fault (
    digest TEXT NOT NULL,
    released TEXT NOT NULL,
    place BIGINT NOT NULL,
    kind TEXT NOT NULL,
    n_rows BIGINT NOT NULL,
    reason TEXT NOT NULL,
    question TEXT NOT NULL,
    PRIMARY KEY (digest, released, place)
);

-- The log of alarms: an alarm stands here before anybody is told. Ends and needs lie in `content` as JSON.
CREATE TABLE movement_alarm (
    id TEXT NOT NULL,
    released_on TEXT NOT NULL,
    released_by TEXT NOT NULL,
    reason TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE movement_estimate (
    id TEXT NOT NULL,
    kept_on TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (id)
);
