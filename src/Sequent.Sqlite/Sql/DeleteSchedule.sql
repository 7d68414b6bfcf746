-- A trigger that is no more.
DELETE FROM workflow_schedules
WHERE tenant_id = $tenant AND definition_id = $workflow AND trigger = $trigger
