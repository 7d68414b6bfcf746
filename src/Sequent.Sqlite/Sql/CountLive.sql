-- How many live instances of a workflow stand where.
SELECT definition_version, definition_hash, marking, count(*) AS instances
FROM workflow_instances
WHERE tenant_id = $tenant AND definition_id = $workflow AND ended_at IS NULL
GROUP BY definition_version, definition_hash, marking
ORDER BY definition_version, definition_hash, marking
