-- A delegation ends, unless it ends earlier.
UPDATE workflow_delegations
SET ends_at = CASE WHEN coalesce(ends_at, 'never') > $at THEN $at ELSE ends_at END
WHERE tenant_id = $tenant AND id = $id
