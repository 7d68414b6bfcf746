-- Where the tasks of one candidate are, out of one range of one index, which {index} names. A line after a name in brackets is there when the query asks for
-- that; # is the number of a filter of the data.
SELECT mine.instance_id, mine.number, mine.priority, mine.due_at, mine.opened_at
FROM workflow_task_candidates AS mine INDEXED BY {index}
WHERE mine.tenant_id = $tenant AND mine.candidate = $candidate
[priority] AND mine.priority = $priority
[barred] AND instr(mine.barred, $barred) = 0
[workflow] AND mine.definition_id = $workflow
[state] AND mine.state = $state
[priority_from] AND mine.priority >= $priority_from
[due_before] AND mine.due_at < $due_before
[opened_before] AND mine.opened_at < $opened_before
[instance] AND EXISTS (
[instance]     SELECT 1
[instance]     FROM workflow_instances AS instance
[instance]     WHERE instance.tenant_id = mine.tenant_id AND instance.id = mine.instance_id
[like] AND (instance.subject_id LIKE $like ESCAPE '\' OR mine.state LIKE $like ESCAPE '\')
[text] AND json_type(instance.context_data, $path#) = 'text' AND json_extract(instance.context_data, $path#) = $value#
[number] AND json_type(instance.context_data, $path#) IN ('integer', 'real') AND json_extract(instance.context_data, $path#) = $value#
[logical] AND json_type(instance.context_data, $path#) = $value#
[null] AND coalesce(json_type(instance.context_data, $path#), 'null') = 'null'
[instance] )
[due_after_key] AND (mine.due_at, mine.opened_at, mine.instance_id, mine.number) > ($after_due, $after_opened, $after_instance, $after_number)
[after_key] AND (mine.opened_at, mine.instance_id, mine.number) > ($after_opened, $after_instance, $after_number)
[before_key] AND (mine.opened_at, mine.instance_id, mine.number) < ($after_opened, $after_instance, $after_number)
[due_first] ORDER BY mine.due_at, mine.opened_at, mine.instance_id, mine.number
[oldest_first] ORDER BY mine.opened_at, mine.instance_id, mine.number
[newest_first] ORDER BY mine.opened_at DESC, mine.instance_id DESC, mine.number DESC
LIMIT $limit
