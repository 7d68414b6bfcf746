-- What one caller wrote belongs to the transaction.
RELEASE workflow_write
