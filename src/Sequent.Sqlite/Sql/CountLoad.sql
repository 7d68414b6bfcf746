-- How many open tasks are a person's alone, with those that others do for them; and when one of the role was last given to them.
SELECT count(*) AS open_tasks, (SELECT assigned_at FROM workflow_turns WHERE tenant_id = $tenant AND role = $role AND user_id = $user) AS last_assigned_at
FROM workflow_task_candidates
WHERE tenant_id = $tenant AND candidate IN ($assignee, $held, $for)
