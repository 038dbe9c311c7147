-- Money as its reporters tell it. A file is taken in whole, as a further version of its dataset;
-- nothing is changed afterwards. What was known on a day is what the last version of each dataset
-- said by then.
-- One text for SQLite and PostgreSQL; days are ISO texts, amounts are texts of whole minor units.

CREATE TABLE money_file (
    number BIGINT PRIMARY KEY,
    dataset TEXT NOT NULL,
    name TEXT NOT NULL,
    digest TEXT NOT NULL,
    known_on TEXT NOT NULL,
    recorded_on TEXT NOT NULL,
    n_bytes BIGINT NOT NULL,
    n_activities BIGINT NOT NULL,
    n_claims BIGINT NOT NULL
);
CREATE UNIQUE INDEX money_file_once ON money_file (dataset, digest, known_on);

-- One row for each activity in each version. The claims of an activity that did not change lie
-- with the version that first said them: held_file, held_row.
CREATE TABLE money_activity (
    file BIGINT NOT NULL,
    row_number BIGINT NOT NULL,
    activity TEXT NOT NULL,
    row_digest TEXT NOT NULL,
    held_file BIGINT NOT NULL,
    held_row BIGINT NOT NULL,
    line BIGINT NOT NULL,
    at_byte BIGINT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (file, row_number)
);
CREATE INDEX money_activity_by_name ON money_activity (activity, file);

CREATE TABLE money_claim (
    file BIGINT NOT NULL,
    row_number BIGINT NOT NULL,
    claim BIGINT NOT NULL,
    kind BIGINT NOT NULL,
    on_day TEXT,
    value_day TEXT,
    minor TEXT NOT NULL,
    currency TEXT NOT NULL,
    reference TEXT NOT NULL,
    provider_ref TEXT NOT NULL,
    provider_name TEXT NOT NULL,
    provider_activity TEXT NOT NULL,
    receiver_ref TEXT NOT NULL,
    receiver_name TEXT NOT NULL,
    receiver_activity TEXT NOT NULL,
    places TEXT NOT NULL,
    sectors TEXT NOT NULL,
    line BIGINT NOT NULL,
    at_byte BIGINT NOT NULL,
    PRIMARY KEY (file, row_number, claim)
);
