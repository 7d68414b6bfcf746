-- Whether there is anything to number, asked without the lock of a writer.
SELECT coalesce((SELECT max(position) FROM workflow_history), 0) > coalesce((SELECT max(position) FROM workflow_events), 0) AS is_so
