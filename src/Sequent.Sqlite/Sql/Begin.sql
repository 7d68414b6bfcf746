-- Takes the lock of the one writer.
BEGIN IMMEDIATE
