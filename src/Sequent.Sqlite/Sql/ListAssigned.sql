-- The open and suspended tasks that are a person's alone, after one, in order of their ids.
SELECT instance_id, number
FROM workflow_task_candidates
WHERE tenant_id = $tenant AND candidate IN ($assignee, $held) AND (instance_id, number) > ($after_instance, $after_number)
    AND ($workflow IS NULL OR definition_id = $workflow)
ORDER BY instance_id, number
LIMIT $limit
