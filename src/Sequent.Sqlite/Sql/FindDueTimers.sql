-- The timers of all tenants whose time has come.
SELECT tenant_id, instance_id, visit, kind, name, due_at
FROM workflow_timers INDEXED BY workflow_timers_due
WHERE due_at <= $now
ORDER BY due_at, tenant_id, instance_id, visit, kind, name
LIMIT $limit
