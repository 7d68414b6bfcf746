-- A timer, in place of one with the same key.
INSERT INTO workflow_timers (tenant_id, instance_id, visit, kind, name, due_at, remaining, fixed_at, has_elapsed)
VALUES ($tenant, $instance, $visit, $kind, $name, $due_at, $remaining, $fixed_at, $has_elapsed)
ON CONFLICT (tenant_id, instance_id, visit, kind, name) DO UPDATE
SET due_at = excluded.due_at, remaining = excluded.remaining, fixed_at = excluded.fixed_at, has_elapsed = excluded.has_elapsed
