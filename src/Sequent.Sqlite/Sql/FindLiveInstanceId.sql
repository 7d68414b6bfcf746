-- Who has taken a subject, when a start was refused.
SELECT id
FROM workflow_instances
WHERE tenant_id = $tenant AND definition_id = $workflow AND subject_type = $subject_type AND subject_id = $subject_id AND ended_at IS NULL AND id <> $id
