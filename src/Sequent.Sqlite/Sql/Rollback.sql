-- Nothing since the beginning.
ROLLBACK
