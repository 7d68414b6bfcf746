-- A task that is in nobody's inbox any more, or soon in another one.
DELETE FROM workflow_task_candidates
WHERE tenant_id = $tenant AND instance_id = $instance AND number = $number
