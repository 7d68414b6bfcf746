-- What is read first, so that a transaction begins now.
PRAGMA schema_version
