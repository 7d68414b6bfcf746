-- A task by its id, with what is to be known of its instance.
SELECT task.instance_id, task.number, task.visit, task.state, task.status, task.assignee, task.delegate_for, task.is_claimed, task.roles, task.users,
    task.is_for_anyone, task.barred, task.is_unassigned, task.is_escalated, task.priority, task.due_at, task.opened_at, task.assigned_at, task.suspended_at,
    task.closed_at, task.completed_by, task.completed_with, instance.definition_id, instance.definition_version, instance.definition_hash,
    instance.subject_type, instance.subject_id, instance.context_data
FROM workflow_tasks AS task
JOIN workflow_instances AS instance ON instance.tenant_id = task.tenant_id AND instance.id = task.instance_id
WHERE task.tenant_id = $tenant AND task.instance_id = $instance AND task.number = $number
