-- The schedules of all tenants whose time has come.
SELECT tenant_id, definition_id, trigger, next_at
FROM workflow_schedules INDEXED BY workflow_schedules_due
WHERE next_at <= $now
ORDER BY next_at, tenant_id, definition_id, trigger
LIMIT $limit
