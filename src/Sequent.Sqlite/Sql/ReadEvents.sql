-- The numbered events of a tenant after a number, in order.
SELECT event.number, instance.definition_id, instance.subject_type, instance.subject_id,
    entry.instance_id, entry.sequence, entry.kind, entry.transition, entry.state_before, entry.state_after, entry.definition_version, entry.actor_id,
    entry.actor_kind, entry.on_behalf_of, entry.reasoning, entry.payload, entry.at, entry.previous_hash, entry.hash
FROM workflow_events AS event
JOIN workflow_history AS entry ON entry.position = event.position AND entry.tenant_id = event.tenant_id
JOIN workflow_instances AS instance ON instance.tenant_id = entry.tenant_id AND instance.id = entry.instance_id
WHERE event.tenant_id = $tenant AND event.number > $after
ORDER BY event.number
LIMIT $limit
