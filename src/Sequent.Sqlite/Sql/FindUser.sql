-- A person by their id.
SELECT person.id, person.name, person.is_active,
    (SELECT json_group_array(role) FROM (
        SELECT role FROM workflow_user_roles AS theirs WHERE theirs.tenant_id = person.tenant_id AND theirs.user_id = person.id ORDER BY theirs.position)) AS roles
FROM workflow_users AS person
WHERE person.tenant_id = $tenant AND person.id = $id
