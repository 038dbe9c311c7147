-- The desk: what happened, in order, and beside it what can be erased. Rows of `desk_event` are added, never changed.

-- Whoever changes the desk takes this row first: it is the only lock, and numbers have no gaps. `n_erased` tells other
-- programs that contents were erased which they may have read before.
CREATE TABLE desk_head (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    seq BIGINT NOT NULL,
    n_erased BIGINT NOT NULL
);
INSERT INTO desk_head (id, seq, n_erased) VALUES (1, 0, 0);

-- No name, no address, no text: `digest` is SHA-256 over a salt and the content's SHA-256.
CREATE TABLE desk_event (
    seq BIGINT PRIMARY KEY,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    cycle TEXT,
    subject TEXT,
    member TEXT,
    unit TEXT,
    actor TEXT,
    digest TEXT NOT NULL,
    seal BIGINT
);

-- Without salt and content the log stays whole, and tells nothing of what was said.
CREATE TABLE desk_secret (
    seq BIGINT PRIMARY KEY,
    salt TEXT NOT NULL,
    content TEXT NOT NULL
);

-- Forms that were answered: the same form sent again gets the first answer.
CREATE TABLE desk_once (
    account TEXT NOT NULL,
    key TEXT NOT NULL,
    route TEXT NOT NULL,
    body TEXT NOT NULL,
    location TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (account, key)
);

-- Passphrases as Argon2 writes them, second factors sealed by whoever keeps the key.
CREATE TABLE desk_credential (
    account TEXT PRIMARY KEY,
    passphrase TEXT NOT NULL,
    totp TEXT NOT NULL,
    last_step BIGINT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE TABLE desk_recovery (
    account TEXT NOT NULL,
    hash TEXT NOT NULL,
    used_at BIGINT,
    PRIMARY KEY (account, hash)
);

-- How often somebody failed to come in, by whatever the door counts.
CREATE TABLE desk_failure (
    who TEXT PRIMARY KEY,
    n BIGINT NOT NULL,
    last_at BIGINT NOT NULL
);

CREATE TABLE desk_session (
    hash TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    strong_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX desk_session_by_account ON desk_session (account);

-- Links of invitation: a link shows a page, its form consumes it.
CREATE TABLE desk_token (
    hash TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    until_at BIGINT NOT NULL,
    used_at BIGINT
);

CREATE TABLE desk_file (
    digest TEXT PRIMARY KEY,
    original TEXT NOT NULL,
    name TEXT NOT NULL,
    media TEXT NOT NULL,
    n_bytes BIGINT NOT NULL,
    at BIGINT NOT NULL
);
CREATE TABLE desk_file_chunk (
    digest TEXT NOT NULL,
    n BIGINT NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (digest, n)
);
CREATE TABLE desk_file_use (
    digest TEXT NOT NULL,
    cycle TEXT NOT NULL,
    commitment TEXT NOT NULL,
    PRIMARY KEY (digest, cycle, commitment)
);

-- One letter a person, day and kind, whoever sends it and however often the program starts.
CREATE TABLE desk_letter (
    account TEXT NOT NULL,
    day TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    n_tries BIGINT NOT NULL,
    why TEXT,
    at BIGINT NOT NULL,
    PRIMARY KEY (account, day, kind)
);

-- The last moment at which a program was awake, and whether its clock is doubted.
CREATE TABLE desk_beat (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    at BIGINT NOT NULL,
    is_doubted BIGINT NOT NULL
);
