-- An instance that goes on by the same definition, if nobody has committed since it was read. It leaves the columns alone that most indexes are made of.
UPDATE workflow_instances
SET status = $status, marking = $marking, tokens = $tokens, visits = $visits, version = $version, context_data = $data, acts = $acts, task_count = $task_count,
    open_tasks = $open_tasks, timers = $timers, changed_at = $changed_at, history_length = $history_length, history_hash = $history_hash
WHERE tenant_id = $tenant AND id = $id AND version = $seen
