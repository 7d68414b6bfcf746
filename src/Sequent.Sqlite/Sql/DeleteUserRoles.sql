-- A person who has no role for now.
DELETE FROM workflow_user_roles
WHERE tenant_id = $tenant AND user_id = $id
