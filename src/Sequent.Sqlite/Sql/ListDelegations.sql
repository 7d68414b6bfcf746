-- The delegations of a tenant that have not ended at a time.
SELECT id, from_user, to_user, starts_at, ends_at, definition_id, reason, created_by, created_at, is_applied
FROM workflow_delegations INDEXED BY workflow_delegations_end
WHERE tenant_id = $tenant AND coalesce(ends_at, 'never') > $not_ended_at
ORDER BY starts_at, id
