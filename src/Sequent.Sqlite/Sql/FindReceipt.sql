-- What was answered under an idempotency key.
SELECT key, tenant_id, fingerprint, instance_id, outcome, votes, votes_needed, version, marking, status, at
FROM workflow_receipts
WHERE tenant_id = $tenant AND key = $key
