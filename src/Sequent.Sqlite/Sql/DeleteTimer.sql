-- A timer that has fired, or whose visit has ended.
DELETE FROM workflow_timers
WHERE tenant_id = $tenant AND instance_id = $instance AND visit = $visit AND kind = $kind AND name = $name
