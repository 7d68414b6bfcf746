-- Nothing of what one caller has written.
ROLLBACK TO workflow_write
