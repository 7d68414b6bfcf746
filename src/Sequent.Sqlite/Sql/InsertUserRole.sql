-- A role that a person has.
INSERT INTO workflow_user_roles (tenant_id, user_id, position, role)
VALUES ($tenant, $id, $position, $role)
