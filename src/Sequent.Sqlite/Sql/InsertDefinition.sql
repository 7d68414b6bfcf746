-- A definition, unless it is there.
INSERT INTO workflow_definitions (tenant_id, id, version, hash, json, is_active, stored_at)
VALUES ($tenant, $id, $version, $hash, $json, 0, $stored_at)
ON CONFLICT (tenant_id, id, version, hash) DO NOTHING
