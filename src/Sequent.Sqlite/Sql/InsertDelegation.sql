-- A delegation.
INSERT INTO workflow_delegations (tenant_id, id, revision, from_user, to_user, starts_at, ends_at, definition_id, reason, created_by, created_at, is_applied)
VALUES ($tenant, $id, $revision, $from, $to, $starts_at, $ends_at, $workflow, $reason, $created_by, $created_at, $is_applied)
