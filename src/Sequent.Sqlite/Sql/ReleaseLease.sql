-- Gives a lease back.
DELETE FROM workflow_lock
WHERE name = $name AND holder = $holder
