-- An instance that ends or comes to another definition, if nobody has committed since it was read.
UPDATE workflow_instances
SET status = $status, marking = $marking, tokens = $tokens, visits = $visits, version = $version, context_data = $data, acts = $acts, task_count = $task_count,
    open_tasks = $open_tasks, timers = $timers, changed_at = $changed_at, history_length = $history_length, history_hash = $history_hash,
    definition_version = $definition_version, definition_hash = $definition_hash, ended_at = $ended_at
WHERE tenant_id = $tenant AND id = $id AND version = $seen
