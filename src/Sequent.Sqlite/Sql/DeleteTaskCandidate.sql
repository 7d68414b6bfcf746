-- Where a task is found no more.
DELETE FROM workflow_task_candidates
WHERE tenant_id = $tenant AND candidate = $candidate AND due_at = $due_at AND opened_at = $opened_at AND instance_id = $instance AND number = $number
