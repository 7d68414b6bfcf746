-- When the next thing is due that comes by itself, in any tenant.
SELECT min(at) AS at
FROM (
    SELECT min(due_at) AS at FROM workflow_timers WHERE due_at IS NOT NULL
    UNION ALL
    SELECT min(next_at) FROM workflow_schedules
    UNION ALL
    SELECT min(starts_at) FROM workflow_delegations WHERE is_applied = 0)
