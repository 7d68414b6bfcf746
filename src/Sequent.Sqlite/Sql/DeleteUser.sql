-- A person who is not in the directory any more.
DELETE FROM workflow_users
WHERE tenant_id = $tenant AND id = $id
