-- When the next thing is due after a time that comes by itself, in any tenant.
SELECT min(at) AS at
FROM (
    SELECT min(due_at) AS at FROM workflow_timers WHERE due_at > $after
    UNION ALL
    SELECT min(next_at) FROM workflow_schedules WHERE next_at > $after
    UNION ALL
    SELECT min(starts_at) FROM workflow_delegations WHERE is_applied = 0 AND starts_at > $after)
