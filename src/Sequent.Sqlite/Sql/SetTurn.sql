-- When a task of a role was last given to a person.
INSERT INTO workflow_turns (tenant_id, role, user_id, assigned_at)
VALUES ($tenant, $role, $user, $assigned_at)
ON CONFLICT (tenant_id, role, user_id) DO UPDATE SET assigned_at = excluded.assigned_at
WHERE assigned_at < excluded.assigned_at
