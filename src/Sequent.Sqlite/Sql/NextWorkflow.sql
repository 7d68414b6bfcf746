-- The workflow that comes next among those that have instances: each step skips all of them.
SELECT definition_id
FROM workflow_instances INDEXED BY workflow_instances_marking
WHERE tenant_id = $tenant AND definition_id > $workflow
ORDER BY definition_id
LIMIT 1
