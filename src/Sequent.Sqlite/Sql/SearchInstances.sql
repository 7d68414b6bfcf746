-- A page of instances out of one range of one index, which {index} names. A line after a name in brackets is there when the query asks for that; # is the
-- number of a filter of the data.
SELECT id, tenant_id, subject_type, subject_id, definition_id, definition_version, definition_hash, status, marking, tokens, visits, version, context_data, acts,
    task_count, open_tasks, timers, started_at, changed_at, ended_at, initiated_by, history_length, history_hash
FROM workflow_instances INDEXED BY {index}
WHERE tenant_id = $tenant
[live] AND ended_at IS NULL
[ended] AND ended_at IS NOT NULL
[workflow] AND definition_id = $workflow
[version] AND definition_version = $version
[hash] AND definition_hash = $hash
[marking] AND marking = $marking
[state] AND instr(',' || marking || ',', ',' || $state || ',') > 0
[status] AND status = $status
[subject_type] AND subject_type = $subject_type
[subject_id] AND subject_id = $subject_id
[initiator] AND initiated_by = $initiator
[started_from] AND started_at >= $started_from
[started_before] AND started_at < $started_before
[unchanged_since] AND changed_at < $unchanged_since
[text] AND json_type(context_data, $path#) = 'text' AND json_extract(context_data, $path#) = $value#
[number] AND json_type(context_data, $path#) IN ('integer', 'real') AND json_extract(context_data, $path#) = $value#
[logical] AND json_type(context_data, $path#) = $value#
[null] AND coalesce(json_type(context_data, $path#), 'null') = 'null'
[before_key] AND (started_at, id) < ($after_time, $after_id)
[after_key] AND (started_at, id) > ($after_time, $after_id)
[unchanged_after_key] AND (changed_at, id) > ($after_time, $after_id)
[newest_first] ORDER BY started_at DESC, id DESC
[oldest_first] ORDER BY started_at, id
[longest_unchanged_first] ORDER BY changed_at, id
LIMIT $limit
