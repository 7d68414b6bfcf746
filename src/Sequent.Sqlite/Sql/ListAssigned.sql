-- The open and suspended tasks that are a person's alone, after one, in order of their ids.
SELECT task.instance_id, task.number
FROM workflow_tasks AS task INDEXED BY workflow_tasks_assignee
CROSS JOIN workflow_instances AS instance ON instance.tenant_id = task.tenant_id AND instance.id = task.instance_id
WHERE task.tenant_id = $tenant AND task.assignee = $user AND task.closed_at IS NULL AND (task.instance_id, task.number) > ($after_instance, $after_number)
    AND ($workflow IS NULL OR instance.definition_id = $workflow)
ORDER BY task.instance_id, task.number
LIMIT $limit
