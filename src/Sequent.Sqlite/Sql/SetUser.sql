-- A person, in place of one with the same id.
INSERT INTO workflow_users (tenant_id, id, name, is_active)
VALUES ($tenant, $id, $name, $is_active)
ON CONFLICT (tenant_id, id) DO UPDATE SET name = excluded.name, is_active = excluded.is_active
