-- Creates everything. Times are ISO 8601 text in UTC with seven digits of a second, which sorts by time, loses nothing, and people and
-- SQLite's date functions read it. Ids are lower-case text, hashes hexadecimal in lower case.

CREATE TABLE workflow_schema (
    version INTEGER PRIMARY KEY,
    name    TEXT NOT NULL
);

CREATE TABLE workflow_definitions (
    position  INTEGER PRIMARY KEY,
    tenant_id TEXT    NOT NULL CHECK (tenant_id <> ''),
    id        TEXT    NOT NULL CHECK (id <> ''),
    version   TEXT    NOT NULL CHECK (version <> ''),
    hash      TEXT    NOT NULL CHECK (length(hash) = 64),
    json      TEXT    NOT NULL CHECK (json_valid(json)),
    is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
    stored_at TEXT    NOT NULL,
    UNIQUE (tenant_id, id, version, hash)
);

CREATE UNIQUE INDEX workflow_definitions_active ON workflow_definitions (tenant_id, id) WHERE is_active = 1;

CREATE TABLE workflow_instances (
    position           INTEGER PRIMARY KEY,
    tenant_id          TEXT    NOT NULL CHECK (tenant_id <> ''),
    id                 TEXT    NOT NULL CHECK (length(id) = 36 AND id = lower(id)),
    subject_type       TEXT    NOT NULL,
    subject_id         TEXT    NOT NULL,
    definition_id      TEXT    NOT NULL,
    definition_version TEXT    NOT NULL,
    definition_hash    TEXT    NOT NULL CHECK (length(definition_hash) = 64),
    status             TEXT    NOT NULL CHECK (status IN ('running', 'paused', 'completed', 'failed', 'cancelled')),
    marking            TEXT    NOT NULL,
    tokens             TEXT    NOT NULL,
    visits             INTEGER NOT NULL CHECK (visits >= 0),
    version            INTEGER NOT NULL CHECK (version >= 1),
    context_data       TEXT    NOT NULL,
    acts               TEXT    NOT NULL,
    started_at         TEXT    NOT NULL,
    changed_at         TEXT    NOT NULL CHECK (changed_at >= started_at),
    ended_at           TEXT,
    initiated_by       TEXT    NOT NULL,
    history_length     INTEGER NOT NULL CHECK (history_length >= 1),
    history_hash       TEXT    NOT NULL CHECK (length(history_hash) = 64),
    UNIQUE (tenant_id, id),
    CHECK ((ended_at IS NOT NULL) = (status IN ('completed', 'cancelled'))),
    FOREIGN KEY (tenant_id, definition_id, definition_version, definition_hash) REFERENCES workflow_definitions (tenant_id, id, version, hash)
);

-- A subject has one live instance of a workflow at most.
CREATE UNIQUE INDEX workflow_instances_subject ON workflow_instances (tenant_id, definition_id, subject_type, subject_id) WHERE ended_at IS NULL;

-- One index for each way of paging. Two of them are written by every commit (marking, unchanged); the others at start and end only.
CREATE INDEX workflow_instances_all ON workflow_instances (tenant_id, started_at, id);
CREATE INDEX workflow_instances_live ON workflow_instances (tenant_id, started_at, id) WHERE ended_at IS NULL;
CREATE INDEX workflow_instances_workflow ON workflow_instances (tenant_id, definition_id, started_at, id);
CREATE INDEX workflow_instances_about ON workflow_instances (tenant_id, subject_type, subject_id, started_at, id);
CREATE INDEX workflow_instances_initiator ON workflow_instances (tenant_id, initiated_by, started_at, id);
CREATE INDEX workflow_instances_marking ON workflow_instances (tenant_id, definition_id, marking, started_at, id);
CREATE INDEX workflow_instances_unchanged ON workflow_instances (tenant_id, changed_at, id) WHERE ended_at IS NULL;
CREATE INDEX workflow_instances_ended ON workflow_instances (tenant_id, changed_at, id) WHERE ended_at IS NOT NULL;

-- There is one writer at a time, so entries have their position in the order of commits, and rolling back leaves no gap.
CREATE TABLE workflow_history (
    position           INTEGER PRIMARY KEY,
    tenant_id          TEXT    NOT NULL,
    instance_id        TEXT    NOT NULL,
    sequence           INTEGER NOT NULL CHECK (sequence >= 1),
    kind               TEXT    NOT NULL CHECK (kind <> ''),
    transition         TEXT,
    state_before       TEXT    NOT NULL,
    state_after        TEXT    NOT NULL,
    definition_version TEXT    NOT NULL,
    actor_id           TEXT    NOT NULL,
    actor_kind         TEXT    NOT NULL CHECK (actor_kind IN ('user', 'agent', 'system')),
    on_behalf_of       TEXT,
    reasoning          TEXT,
    payload            TEXT,
    at                 TEXT    NOT NULL,
    previous_hash      TEXT    NOT NULL CHECK (length(previous_hash) = 64),
    hash               TEXT    NOT NULL CHECK (length(hash) = 64),
    UNIQUE (tenant_id, instance_id, sequence),
    FOREIGN KEY (tenant_id, instance_id) REFERENCES workflow_instances (tenant_id, id)
);

CREATE TRIGGER workflow_history_update BEFORE UPDATE ON workflow_history
BEGIN
    SELECT RAISE(ABORT, 'workflow_history is append-only: an entry is never changed');
END;

CREATE TRIGGER workflow_history_delete BEFORE DELETE ON workflow_history
BEGIN
    SELECT RAISE(ABORT, 'workflow_history is append-only: an entry is never removed');
END;

-- What takes the place of another row by INSERT OR REPLACE removes that one without asking the trigger above.
CREATE TRIGGER workflow_history_replace BEFORE INSERT ON workflow_history
WHEN EXISTS (SELECT 1 FROM workflow_history WHERE tenant_id = NEW.tenant_id AND instance_id = NEW.instance_id AND sequence = NEW.sequence)
    OR EXISTS (SELECT 1 FROM workflow_history WHERE position = NEW.position)
BEGIN
    SELECT RAISE(ABORT, 'workflow_history is append-only: an entry is never replaced');
END;

-- The number of an entry among all of its tenant's. The greatest position in it says how far numbering has come.
CREATE TABLE workflow_events (
    tenant_id TEXT    NOT NULL,
    number    INTEGER NOT NULL CHECK (number >= 1),
    position  INTEGER NOT NULL UNIQUE REFERENCES workflow_history (position),
    PRIMARY KEY (tenant_id, number)
) WITHOUT ROWID;

CREATE TABLE workflow_receipts (
    tenant_id    TEXT    NOT NULL,
    key          TEXT    NOT NULL,
    fingerprint  TEXT    NOT NULL,
    instance_id  TEXT    NOT NULL,
    outcome      TEXT    NOT NULL CHECK (outcome IN ('moved', 'recorded')),
    votes        INTEGER NOT NULL,
    votes_needed INTEGER NOT NULL,
    version      INTEGER NOT NULL CHECK (version >= 1),
    marking      TEXT    NOT NULL,
    status       TEXT    NOT NULL CHECK (status IN ('running', 'paused', 'completed', 'failed', 'cancelled')),
    at           TEXT    NOT NULL,
    PRIMARY KEY (tenant_id, key),
    FOREIGN KEY (tenant_id, instance_id) REFERENCES workflow_instances (tenant_id, id)
) WITHOUT ROWID;

CREATE INDEX workflow_receipts_age ON workflow_receipts (tenant_id, at);

-- Leases belong to the whole database: a job that one process does, it does for every tenant.
CREATE TABLE workflow_lock (
    name       TEXT PRIMARY KEY,
    holder     TEXT NOT NULL,
    expires_at TEXT NOT NULL
) WITHOUT ROWID;
