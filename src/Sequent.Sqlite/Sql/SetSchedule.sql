-- When a trigger is due next, whether it was there or not.
INSERT INTO workflow_schedules (tenant_id, definition_id, trigger, next_at)
VALUES ($tenant, $workflow, $trigger, $next_at)
ON CONFLICT (tenant_id, definition_id, trigger) DO UPDATE SET next_at = excluded.next_at
