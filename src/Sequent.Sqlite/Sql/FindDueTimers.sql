-- The timers of all tenants whose time has come, behind the one that was seen last.
SELECT tenant_id, instance_id, visit, kind, name, due_at
FROM workflow_timers INDEXED BY workflow_timers_due
WHERE due_at <= $now AND (due_at, tenant_id, instance_id, visit, kind, name) > ($after_due, $after_tenant, $after_instance, $after_visit, $after_kind, $after_name)
ORDER BY due_at, tenant_id, instance_id, visit, kind, name
LIMIT $limit
