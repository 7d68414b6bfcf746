-- When a trigger is due next.
SELECT next_at
FROM workflow_schedules
WHERE tenant_id = $tenant AND definition_id = $workflow AND trigger = $trigger
