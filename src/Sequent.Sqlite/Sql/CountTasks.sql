-- How many tasks several candidates have together, by workflow and state. A task of several of them is counted with the first. Lines in brackets as in SearchTasks.
SELECT mine.definition_id, mine.state, count(*) AS tasks, sum(mine.candidate = $assignee) AS assigned, sum(mine.due_at <= $now) AS overdue
FROM workflow_task_candidates AS mine INDEXED BY {index}
WHERE mine.tenant_id = $tenant AND mine.candidate IN (SELECT value FROM json_each($candidates))
    AND CASE WHEN mine.is_only = 1 THEN 1 ELSE NOT EXISTS (
        SELECT 1
        FROM workflow_task_candidates AS other
        WHERE other.tenant_id = mine.tenant_id AND other.instance_id = mine.instance_id AND other.number = mine.number AND other.candidate < mine.candidate
            AND other.candidate IN (SELECT value FROM json_each($candidates))) END
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
GROUP BY mine.definition_id, mine.state
ORDER BY mine.definition_id, mine.state
