-- Whether there is any schema of ours.
SELECT count(*) AS tables FROM sqlite_master WHERE type = 'table' AND name = 'workflow_schema'
