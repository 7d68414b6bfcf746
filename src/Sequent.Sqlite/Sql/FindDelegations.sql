-- The delegations of a person that are in force at a time.
SELECT id, from_user, to_user, starts_at, ends_at, definition_id, reason, created_by, created_at, is_applied
FROM workflow_delegations
WHERE tenant_id = $tenant AND from_user = $from AND starts_at <= $at AND coalesce(ends_at, 'never') > $at
ORDER BY starts_at, id
