-- The live instance of a workflow for a subject.
SELECT id, tenant_id, subject_type, subject_id, definition_id, definition_version, definition_hash, status, marking, tokens, visits, version, context_data, acts,
    task_count, open_tasks, timers, started_at, changed_at, ended_at, initiated_by, history_length, history_hash
FROM workflow_instances
WHERE tenant_id = $tenant AND definition_id = $workflow AND subject_type = $subject_type AND subject_id = $subject_id AND ended_at IS NULL
