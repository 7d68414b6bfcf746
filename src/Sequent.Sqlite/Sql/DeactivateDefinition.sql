-- No definition of a workflow is active.
UPDATE workflow_definitions
SET is_active = 0
WHERE tenant_id = $tenant AND id = $id AND is_active = 1
