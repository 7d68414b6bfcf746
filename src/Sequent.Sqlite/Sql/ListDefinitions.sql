-- The definitions of a tenant, of one workflow or of all, in the order in which they were stored.
SELECT tenant_id, id, version, hash, json, is_active, stored_at
FROM workflow_definitions
WHERE tenant_id = $tenant AND ($id IS NULL OR id = $id)
ORDER BY position
