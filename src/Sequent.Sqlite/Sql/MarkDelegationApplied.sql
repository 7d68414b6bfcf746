-- The open tasks of a delegation have been given over.
UPDATE workflow_delegations
SET is_applied = 1
WHERE tenant_id = $tenant AND id = $id
