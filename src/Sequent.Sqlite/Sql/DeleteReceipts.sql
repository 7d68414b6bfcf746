-- Forgets the receipts from before a time.
DELETE FROM workflow_receipts
WHERE tenant_id = $tenant AND at < $before
