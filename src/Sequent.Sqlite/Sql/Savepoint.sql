-- What one caller writes.
SAVEPOINT workflow_write
