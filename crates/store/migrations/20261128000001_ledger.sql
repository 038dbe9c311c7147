-- Each row carries a seal: eight bytes of a digest over all that it says. A row that no longer agrees with its
-- seal is never shown. Rows from before this step have none.
ALTER TABLE charter_version ADD COLUMN seal BIGINT;
ALTER TABLE submission ADD COLUMN seal BIGINT;
ALTER TABLE observation ADD COLUMN seal BIGINT;
ALTER TABLE assessment ADD COLUMN seal BIGINT;
ALTER TABLE money_file ADD COLUMN seal BIGINT;
ALTER TABLE money_activity ADD COLUMN seal BIGINT;
ALTER TABLE money_claim ADD COLUMN seal BIGINT;
ALTER TABLE money_receipt ADD COLUMN seal BIGINT;
ALTER TABLE movement_file ADD COLUMN seal BIGINT;
ALTER TABLE movement_fault ADD COLUMN seal BIGINT;
ALTER TABLE movement_count ADD COLUMN seal BIGINT;
ALTER TABLE movement_alarm ADD COLUMN seal BIGINT;
ALTER TABLE movement_estimate ADD COLUMN seal BIGINT;

-- Whose database this is: one compact, named by the first charter that was read. On PostgreSQL whoever writes
-- locks this table first, so that one unit of work runs at a time, as on SQLite.
CREATE TABLE compact (
    id TEXT PRIMARY KEY,
    since TEXT NOT NULL,
    seal BIGINT
);
INSERT INTO compact (id, since) SELECT charter, seen_on FROM charter_version ORDER BY seen_on, digest LIMIT 1;

-- What else a rating rests on: the reason, the figures, the deliverables, as JSON.
ALTER TABLE assessment ADD COLUMN detail TEXT NOT NULL DEFAULT '{}';

-- A figure is known by its identifier alone, whichever file holds it.
DROP INDEX observation_by_file;

-- Reports are read in this order; with the whole key in the index nothing is sorted.
DROP INDEX money_activity_by_name;
CREATE INDEX money_activity_by_name ON money_activity (activity, file, row_number);
