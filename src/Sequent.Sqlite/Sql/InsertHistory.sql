-- An entry of a history.
INSERT INTO workflow_history (
    tenant_id, instance_id, sequence, kind, transition, state_before, state_after, definition_version, actor_id, actor_kind, on_behalf_of, reasoning, payload,
    at, previous_hash, hash)
VALUES (
    $tenant, $instance, $sequence, $kind, $transition, $state_before, $state_after, $definition_version, $actor_id, $actor_kind, $on_behalf_of, $reasoning, $payload,
    $at, $previous_hash, $hash)
