-- A task that was opened, changed or closed.
INSERT INTO workflow_tasks (tenant_id, instance_id, number, visit, state, status, assignee, delegate_for, is_claimed, roles, users, is_for_anyone,
    barred, is_unassigned, is_escalated, priority, due_at, opened_at, assigned_at, suspended_at, closed_at, completed_by, completed_with)
VALUES ($tenant, $instance, $number, $visit, $state, $status, $assignee, $delegate_for, $is_claimed, $roles, $users, $is_for_anyone, $barred,
    $is_unassigned, $is_escalated, $priority, $due_at, $opened_at, $assigned_at, $suspended_at, $closed_at, $completed_by, $completed_with)
ON CONFLICT (tenant_id, instance_id, number) DO UPDATE
SET state = excluded.state, status = excluded.status, assignee = excluded.assignee, delegate_for = excluded.delegate_for,
    is_claimed = excluded.is_claimed, roles = excluded.roles, users = excluded.users, is_for_anyone = excluded.is_for_anyone,
    barred = excluded.barred, is_unassigned = excluded.is_unassigned, is_escalated = excluded.is_escalated, priority = excluded.priority,
    due_at = excluded.due_at, assigned_at = excluded.assigned_at, suspended_at = excluded.suspended_at, closed_at = excluded.closed_at, completed_by = excluded.completed_by,
    completed_with = excluded.completed_with
