-- Everything since the beginning, synced.
COMMIT
