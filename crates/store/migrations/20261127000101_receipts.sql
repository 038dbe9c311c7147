-- What receiving communities say of money that arrived. A file of receipts is a version of its
-- dataset like any other file of money; its rows are never counted with the giving side's.

CREATE TABLE money_receipt (
    file BIGINT NOT NULL,
    row_number BIGINT NOT NULL,
    activity TEXT NOT NULL,
    reference TEXT NOT NULL,
    claimant_ref TEXT NOT NULL,
    claimant_name TEXT NOT NULL,
    place TEXT NOT NULL,
    arrived TEXT,
    minor TEXT,
    currency TEXT NOT NULL,
    used_for TEXT NOT NULL,
    source TEXT NOT NULL,
    line BIGINT NOT NULL,
    PRIMARY KEY (file, row_number)
);
CREATE INDEX money_receipt_by_activity ON money_receipt (activity, file);
