-- How many delegations the tenant has had.
SELECT coalesce(max(revision), 0) AS revision
FROM workflow_delegations
WHERE tenant_id = $tenant
