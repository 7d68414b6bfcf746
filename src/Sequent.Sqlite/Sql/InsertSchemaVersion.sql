-- A migration that was applied.
INSERT INTO workflow_schema (version, name)
VALUES ($version, $name)
