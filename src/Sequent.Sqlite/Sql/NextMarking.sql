-- The workflow and the marking that come next in their index: each step skips all the instances that stand together.
SELECT definition_id, marking
FROM workflow_instances INDEXED BY workflow_instances_marking
WHERE tenant_id = $tenant AND (definition_id, marking) > ($workflow, $marking)
ORDER BY definition_id, marking
LIMIT 1
