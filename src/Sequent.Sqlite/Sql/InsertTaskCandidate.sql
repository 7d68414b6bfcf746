-- Where an open task is found.
INSERT INTO workflow_task_candidates (tenant_id, candidate, due_at, opened_at, instance_id, number, priority, definition_id, state, barred)
VALUES ($tenant, $candidate, $due_at, $opened_at, $instance, $number, $priority, $workflow, $state, $barred)
