-- In whose inbox an open task is.
INSERT INTO workflow_task_candidates (tenant_id, instance_id, number, candidate, is_only, definition_id, state, priority, due_at, opened_at, barred)
VALUES ($tenant, $instance, $number, $candidate, $is_only, $workflow, $state, $priority, $due_at, $opened_at, $barred)
