-- The entries of an instance after a number, in order.
SELECT instance_id, sequence, kind, transition, state_before, state_after, definition_version, actor_id, actor_kind, on_behalf_of, reasoning, payload,
    at, previous_hash, hash
FROM workflow_history
WHERE tenant_id = $tenant AND instance_id = $instance AND sequence > $after
ORDER BY sequence
LIMIT $limit
