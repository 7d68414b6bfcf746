-- A started instance, unless its id or its subject is taken.
INSERT INTO workflow_instances (
    tenant_id, id, subject_type, subject_id, definition_id, definition_version, definition_hash, status, marking, tokens, visits, version, context_data, acts,
    task_count, open_tasks, timers, started_at, changed_at, ended_at, initiated_by, history_length, history_hash)
VALUES (
    $tenant, $id, $subject_type, $subject_id, $workflow, $definition_version, $definition_hash, $status, $marking, $tokens, $visits, $version, $data, $acts,
    $task_count, $open_tasks, $timers, $started_at, $changed_at, $ended_at, $initiated_by, $history_length, $history_hash)
ON CONFLICT DO NOTHING
