-- How far the schema has come.
SELECT coalesce(max(version), 0) AS version FROM workflow_schema
