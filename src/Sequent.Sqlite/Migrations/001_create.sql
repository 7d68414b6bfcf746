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
    status             TEXT    NOT NULL CHECK (status IN ('running', 'paused', 'compensating', 'completed', 'failed', 'cancelled')),
    marking            TEXT    NOT NULL,
    tokens             TEXT    NOT NULL,
    visits             INTEGER NOT NULL CHECK (visits >= 0),
    version            INTEGER NOT NULL CHECK (version >= 1),
    context_data       TEXT    NOT NULL,
    acts               TEXT    NOT NULL,
    task_count         INTEGER NOT NULL CHECK (task_count >= 0),
    open_tasks         INTEGER NOT NULL CHECK (open_tasks BETWEEN 0 AND task_count),
    timers             INTEGER NOT NULL CHECK (timers >= 0),
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
    status       TEXT    NOT NULL CHECK (status IN ('running', 'paused', 'compensating', 'completed', 'failed', 'cancelled')),
    at           TEXT    NOT NULL,
    PRIMARY KEY (tenant_id, key),
    FOREIGN KEY (tenant_id, instance_id) REFERENCES workflow_instances (tenant_id, id)
) WITHOUT ROWID;

CREATE INDEX workflow_receipts_age ON workflow_receipts (tenant_id, at);

-- What persons have to do. Lists are JSON arrays of text; of the priority, the greater comes first.
CREATE TABLE workflow_tasks (
    tenant_id      TEXT    NOT NULL,
    instance_id    TEXT    NOT NULL,
    number         INTEGER NOT NULL CHECK (number >= 1),
    visit          INTEGER NOT NULL CHECK (visit >= 1),
    state          TEXT    NOT NULL CHECK (state <> ''),
    status         TEXT    NOT NULL CHECK (status IN ('open', 'suspended', 'completed', 'escalated', 'withdrawn')),
    assignee       TEXT,
    delegate_for   TEXT,
    is_claimed     INTEGER NOT NULL CHECK (is_claimed IN (0, 1)),
    roles          TEXT    NOT NULL,
    users          TEXT    NOT NULL,
    is_for_anyone  INTEGER NOT NULL CHECK (is_for_anyone IN (0, 1)),
    barred         TEXT    NOT NULL,
    is_unassigned  INTEGER NOT NULL CHECK (is_unassigned IN (0, 1)),
    is_escalated   INTEGER NOT NULL CHECK (is_escalated IN (0, 1)),
    priority       INTEGER NOT NULL CHECK (priority BETWEEN -1 AND 2),
    due_at         TEXT,
    opened_at      TEXT    NOT NULL,
    assigned_at    TEXT,
    suspended_at   TEXT,
    closed_at      TEXT,
    completed_by   TEXT,
    completed_with TEXT,
    PRIMARY KEY (tenant_id, instance_id, number),
    CHECK ((closed_at IS NULL) = (status IN ('open', 'suspended'))),
    CHECK (suspended_at IS NULL OR status = 'suspended'),
    CHECK (completed_by IS NULL OR status = 'completed'),
    FOREIGN KEY (tenant_id, instance_id) REFERENCES workflow_instances (tenant_id, id)
) WITHOUT ROWID;

-- Where an open task is found: with 'assignee:ana' when it is hers alone, with 'user:ana', 'role:manager' and 'anyone' when it is of a pool, and with 'unassigned'
-- for those who look after what nobody can do. A task of several has a row for each. One that is somebody's who cannot do it now is with 'held:ana', and one
-- that somebody does for her with 'for:ana' beside. Here is
-- again what inboxes are sorted and filtered by, so that a page is a range of the table or of its index. 'never' sorts after every time.
CREATE TABLE workflow_task_candidates (
    tenant_id     TEXT    NOT NULL,
    candidate     TEXT    NOT NULL,
    due_at        TEXT    NOT NULL,
    opened_at     TEXT    NOT NULL,
    instance_id   TEXT    NOT NULL,
    number        INTEGER NOT NULL,
    priority      INTEGER NOT NULL,
    definition_id TEXT    NOT NULL,
    state         TEXT    NOT NULL,
    barred        TEXT    NOT NULL,
    PRIMARY KEY (tenant_id, candidate, due_at, opened_at, instance_id, number),
    FOREIGN KEY (tenant_id, instance_id, number) REFERENCES workflow_tasks (tenant_id, instance_id, number)
) WITHOUT ROWID;

-- What a filter asks for is in it, too: what it rejects is not looked up in the table.
CREATE INDEX workflow_task_candidates_opened ON workflow_task_candidates (tenant_id, candidate, priority, opened_at, instance_id, number, definition_id, state, barred);

-- When a task of a role was last given to a person: whose turn it is.
CREATE TABLE workflow_turns (
    tenant_id   TEXT NOT NULL,
    role        TEXT NOT NULL,
    user_id     TEXT NOT NULL,
    assigned_at TEXT NOT NULL,
    PRIMARY KEY (tenant_id, role, user_id)
) WITHOUT ROWID;

-- What happens to an instance when a time has come; those that wait for none have none. What remains is in ticks of 100 ns.
CREATE TABLE workflow_timers (
    tenant_id   TEXT    NOT NULL,
    instance_id TEXT    NOT NULL,
    visit       INTEGER NOT NULL CHECK (visit >= 0),
    kind        TEXT    NOT NULL CHECK (kind IN ('sla_warning', 'sla_breach', 'escalation', 'transition', 'wait')),
    name        TEXT    NOT NULL,
    due_at      TEXT,
    remaining   INTEGER,
    fixed_at    TEXT,
    has_elapsed INTEGER NOT NULL CHECK (has_elapsed IN (0, 1)),
    PRIMARY KEY (tenant_id, instance_id, visit, kind, name),
    CHECK (due_at IS NULL OR (remaining IS NULL AND has_elapsed = 0)),
    FOREIGN KEY (tenant_id, instance_id) REFERENCES workflow_instances (tenant_id, id)
) WITHOUT ROWID;

-- Whoever looks for what is due does so for all tenants.
CREATE INDEX workflow_timers_due ON workflow_timers (due_at) WHERE due_at IS NOT NULL;

-- When cron triggers start instances next.
CREATE TABLE workflow_schedules (
    tenant_id     TEXT NOT NULL CHECK (tenant_id <> ''),
    definition_id TEXT NOT NULL,
    trigger       TEXT NOT NULL,
    next_at       TEXT NOT NULL,
    PRIMARY KEY (tenant_id, definition_id, trigger)
) WITHOUT ROWID;

CREATE INDEX workflow_schedules_due ON workflow_schedules (next_at);

-- Whose tasks are whose, and when. The revision is the number of the delegation in its tenant: who adds one has seen all before it.
CREATE TABLE workflow_delegations (
    tenant_id     TEXT    NOT NULL CHECK (tenant_id <> ''),
    id            TEXT    NOT NULL CHECK (length(id) = 36 AND id = lower(id)),
    revision      INTEGER NOT NULL CHECK (revision >= 1),
    from_user     TEXT    NOT NULL,
    to_user       TEXT    NOT NULL CHECK (to_user <> from_user),
    starts_at     TEXT    NOT NULL,
    ends_at       TEXT,
    definition_id TEXT,
    reason        TEXT,
    created_by    TEXT    NOT NULL,
    created_at    TEXT    NOT NULL,
    is_applied    INTEGER NOT NULL CHECK (is_applied IN (0, 1)),
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, revision)
) WITHOUT ROWID;

CREATE INDEX workflow_delegations_from ON workflow_delegations (tenant_id, from_user, starts_at);
CREATE INDEX workflow_delegations_end ON workflow_delegations (tenant_id, coalesce(ends_at, 'never'));
CREATE INDEX workflow_delegations_due ON workflow_delegations (starts_at) WHERE is_applied = 0;

-- The directory of users, for those who keep theirs here.
CREATE TABLE workflow_users (
    tenant_id TEXT    NOT NULL CHECK (tenant_id <> ''),
    id        TEXT    NOT NULL CHECK (id <> ''),
    name      TEXT,
    is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
    PRIMARY KEY (tenant_id, id)
) WITHOUT ROWID;

CREATE TABLE workflow_user_roles (
    tenant_id TEXT    NOT NULL,
    user_id   TEXT    NOT NULL,
    position  INTEGER NOT NULL CHECK (position >= 0),
    role      TEXT    NOT NULL CHECK (role <> ''),
    PRIMARY KEY (tenant_id, user_id, position),
    FOREIGN KEY (tenant_id, user_id) REFERENCES workflow_users (tenant_id, id)
) WITHOUT ROWID;

CREATE INDEX workflow_user_roles_role ON workflow_user_roles (tenant_id, role, user_id);

-- Leases belong to the whole database: a job that one process does, it does for every tenant.
CREATE TABLE workflow_lock (
    name       TEXT PRIMARY KEY,
    holder     TEXT NOT NULL,
    expires_at TEXT NOT NULL
) WITHOUT ROWID;
