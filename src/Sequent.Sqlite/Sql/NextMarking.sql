-- The marking that comes next among those of a workflow: each step skips all the instances that stand together.
SELECT marking
FROM workflow_instances INDEXED BY workflow_instances_marking
WHERE tenant_id = $tenant AND definition_id = $workflow AND marking > $marking
ORDER BY marking
LIMIT 1
