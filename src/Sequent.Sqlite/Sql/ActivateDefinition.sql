-- A definition is active.
UPDATE workflow_definitions
SET is_active = 1
WHERE tenant_id = $tenant AND id = $id AND version = $version AND hash = $hash
