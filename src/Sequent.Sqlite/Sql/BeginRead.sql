-- Several reads see one state of the database.
BEGIN
