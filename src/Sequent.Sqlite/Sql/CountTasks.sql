-- How many tasks several candidates have together, by workflow and state: a task of several of them is counted once. Lines in brackets as in SearchTasks.
SELECT found.definition_id, found.state, count(*) AS tasks, sum(found.candidate = $assignee) AS assigned, sum(found.due_at <= $now) AS overdue
FROM (
    SELECT mine.definition_id, mine.state, mine.due_at, min(mine.candidate) AS candidate
    FROM workflow_task_candidates AS mine
    WHERE mine.tenant_id = $tenant AND mine.candidate IN (SELECT value FROM json_each($candidates))
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
    GROUP BY mine.instance_id, mine.number) AS found
GROUP BY found.definition_id, found.state
ORDER BY found.definition_id, found.state
