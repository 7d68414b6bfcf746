-- The persons of a tenant who have a role and are there, in order.
SELECT person.id, person.name, person.is_active,
    (SELECT json_group_array(role) FROM (
        SELECT role FROM workflow_user_roles AS theirs WHERE theirs.tenant_id = person.tenant_id AND theirs.user_id = person.id ORDER BY theirs.position)) AS roles
FROM workflow_user_roles AS one
CROSS JOIN workflow_users AS person ON person.tenant_id = one.tenant_id AND person.id = one.user_id
WHERE one.tenant_id = $tenant AND one.role = $role AND person.is_active = 1
GROUP BY one.user_id
ORDER BY one.user_id
