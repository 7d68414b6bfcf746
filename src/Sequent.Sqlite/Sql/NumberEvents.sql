-- Numbers the entries that have none yet, in the order of their commits, for each tenant from where its numbers have come.
INSERT INTO workflow_events (tenant_id, number, position)
SELECT next.tenant_id,
    coalesce((SELECT max(number) FROM workflow_events WHERE tenant_id = next.tenant_id), 0) + row_number() OVER (PARTITION BY next.tenant_id ORDER BY next.position),
    next.position
FROM (
    SELECT tenant_id, position
    FROM workflow_history
    WHERE position > coalesce((SELECT max(position) FROM workflow_events), 0)
    ORDER BY position
    LIMIT $limit) AS next
