-- The schedules of a tenant.
SELECT tenant_id, definition_id, trigger, next_at
FROM workflow_schedules
WHERE tenant_id = $tenant
ORDER BY definition_id, trigger
