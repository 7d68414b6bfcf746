-- The timers of an instance.
SELECT visit, kind, name, due_at, remaining, fixed_at, has_elapsed
FROM workflow_timers
WHERE tenant_id = $tenant AND instance_id = $instance
