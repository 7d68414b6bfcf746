-- The delegations of all tenants that have begun, and whose open tasks have not been given over.
SELECT tenant_id, id, from_user, to_user, starts_at, ends_at, definition_id, reason, created_by, created_at, is_applied
FROM workflow_delegations INDEXED BY workflow_delegations_due
WHERE is_applied = 0 AND starts_at <= $now
ORDER BY starts_at, tenant_id, id
LIMIT $limit
