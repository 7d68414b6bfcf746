-- An instance by its id.
SELECT id, tenant_id, subject_type, subject_id, definition_id, definition_version, definition_hash, status, marking, tokens, visits, version, context_data, acts,
    task_count, open_tasks, timers, started_at, changed_at, ended_at, initiated_by, history_length, history_hash
FROM workflow_instances
WHERE tenant_id = $tenant AND id = $id
