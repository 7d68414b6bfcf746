-- The tasks of an instance that are open or suspended, the last one first: those that were closed long before are not looked at.
SELECT instance_id, number, visit, state, status, assignee, delegate_for, is_claimed, roles, users, is_for_anyone, barred, is_unassigned, is_escalated, priority,
    due_at, opened_at, assigned_at, suspended_at, closed_at, completed_by, completed_with
FROM workflow_tasks
WHERE tenant_id = $tenant AND instance_id = $instance AND closed_at IS NULL
ORDER BY number DESC
LIMIT $count
