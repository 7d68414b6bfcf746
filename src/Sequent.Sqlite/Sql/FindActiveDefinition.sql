-- The active definition of a workflow.
SELECT tenant_id, id, version, hash, json, is_active, stored_at
FROM workflow_definitions
WHERE tenant_id = $tenant AND id = $id AND is_active = 1
