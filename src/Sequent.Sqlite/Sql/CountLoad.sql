-- How many open tasks are a person's alone, with those that others do for them; and when one of the role was last given to them.
SELECT count(*) + (SELECT count(*) FROM workflow_tasks INDEXED BY workflow_tasks_delegate WHERE tenant_id = $tenant AND delegate_for = $user AND closed_at IS NULL) AS open_tasks,
    (SELECT assigned_at FROM workflow_turns WHERE tenant_id = $tenant AND role = $role AND user_id = $user) AS last_assigned_at
FROM workflow_tasks INDEXED BY workflow_tasks_assignee
WHERE tenant_id = $tenant AND assignee = $user AND closed_at IS NULL
